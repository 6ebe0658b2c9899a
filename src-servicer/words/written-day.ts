import type { LocalText } from '#shared/contract/parsers';
import { partsOf, type Day } from '#shared/domain/calendar/day';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
];

/** A day as it stands in a sentence: 2026年11月23日, 23 November 2026. */
export function writtenDay(date: Day): LocalText {
  const { year, month, dayOfMonth } = partsOf(date);
  return {
    'zh-Hans': `${year}年${month}月${dayOfMonth}日`,
    en: `${dayOfMonth} ${months[month - 1] ?? ''} ${year}`,
  };
}
