import type { Day } from '#shared/domain/calendar/day';
import { useWords } from '../i18n/use-words';
import type { DayStyle } from '../i18n/value-formatter';

interface DateTextProps {
  readonly day: Day;
  readonly as?: DayStyle;
}

/** A calendar day. */
export function DateText({ day, as = 'full' }: DateTextProps) {
  const { format } = useWords();
  return <time dateTime={day}>{format.day(day, as)}</time>;
}
