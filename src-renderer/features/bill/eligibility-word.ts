import type { EligibilityLine } from '#shared/contract/operations/request';
import type { WordKey } from '../../i18n/word-key';

/** What each condition of an extension says. */
export const eligibilityWord = {
  'bill-issued': 'bill.rule.bill-issued',
  'something-outstanding': 'bill.rule.something-outstanding',
  'not-too-long-past-due': 'bill.rule.not-too-long-past-due',
  'below-yearly-limit': 'bill.rule.below-yearly-limit',
  'a-date-is-left': 'bill.rule.a-date-is-left',
  'date-later': 'bill.rule.date-later',
  'date-not-after-latest': 'bill.rule.date-not-after-latest',
  'no-open-request': 'bill.rule.no-open-request',
} as const satisfies Record<EligibilityLine['rule'], WordKey>;
