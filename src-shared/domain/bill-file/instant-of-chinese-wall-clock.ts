import { isDay } from '../calendar/day';

// China has kept one time zone, UTC+8, and no summer time since 1992.
const offset = '+08:00';

/**
 * The instant that a Chinese export's wall clock names, as ISO 8601 with `+08:00`; null where it names none. Reads the exports'
 * `2026-03-26 08:25:19` and what spreadsheets turn it into (`2026/3/26 8:25`, seconds lost); day and month never in another order.
 */
export function instantOfChineseWallClock(text: string): string | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.normalize('NFKC').trim());
  if (match === null) return null;
  const [, year = '', , month = '', dayOfMonth = '', hour = '', minute = '', second = '00'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (!isDay(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}
