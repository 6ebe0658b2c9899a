import type { FailureCode } from '#shared/contract/failures';
import type { WordKey } from '../i18n/word-key';

const words: Readonly<Partial<Record<FailureCode, WordKey>>> = {
  'lender.unreachable': 'failure.first.connection',
  'lender.connection_lost': 'failure.first.connection',
  'lender.timed_out': 'failure.first.later',
  'lender.busy': 'failure.first.later',
  'lender.failing': 'failure.first.later',
  'lender.unauthorised': 'failure.first.token',
  'lender.answer_malformed': 'failure.first.answer',
};

/** What can be done about a failure before anything was ever received from a lender; null where the usual words fit. */
export function firstRemedy(code: FailureCode): WordKey | null {
  return words[code] ?? null;
}
