import type { ExtensionRule } from '#shared/domain/forbearance/extension-eligibility';
import type { WordKey } from '../../i18n/word-key';

const words = {
  'bill-issued': 'bill.rule.bill-issued',
  'something-outstanding': 'bill.rule.something-outstanding',
  'not-too-long-past-due': 'bill.rule.not-too-long-past-due',
  'below-yearly-limit': 'bill.rule.below-yearly-limit',
  'a-date-is-left': 'bill.rule.a-date-is-left',
  'date-later': 'bill.rule.date-later',
  'date-not-after-latest': 'bill.rule.date-not-after-latest',
} as const satisfies Record<ExtensionRule, WordKey>;

/** What a condition of an extension says; a condition that this version does not know says so. */
export function eligibilityWord(rule: string): WordKey {
  return Object.hasOwn(words, rule) ? words[rule as keyof typeof words] : 'bill.rule.unknown';
}
