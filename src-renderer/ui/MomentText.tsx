import { useWords } from '../i18n/use-words';

interface MomentTextProps {
  /** ISO 8601 with its offset. */
  readonly instant: string;
}

/** A moment: on the borrower's own clock, or where it tells another offset than `Z`, on the clock of that place. */
export function MomentText({ instant }: MomentTextProps) {
  const { format } = useWords();
  return <time dateTime={instant}>{format.moment(instant)}</time>;
}
