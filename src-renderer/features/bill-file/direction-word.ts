import type { EntryDirection } from '#shared/domain/bill-file/bill-file-entry';
import type { WordKey } from '../../i18n/word-key';

/** What each direction of an entry is called, and all of them together. */
export const directionWord = {
  in: 'import.direction.in',
  out: 'import.direction.out',
  neutral: 'import.direction.neutral',
  all: 'import.direction.all',
} as const satisfies Record<EntryDirection | 'all', WordKey>;
