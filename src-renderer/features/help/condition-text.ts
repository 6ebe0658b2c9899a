import { money } from '#shared/domain/money/money';
import type { HardshipReason } from '#shared/domain/hardship/hardship-policy';
import type { OptionCondition, OptionRule, Remedy } from '#shared/domain/hardship/option-condition';
import { requestReasonWord } from '../../i18n/request-reason-word';
import type { WordData, Words } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';

const ruleWord = {
  'policy-published': 'help.rule.policyPublished',
  'policy-sound': 'help.rule.policySound',
  'policy-in-force': 'help.rule.policyInForce',
  'no-open-request': 'help.rule.noOpenRequest',
  'something-outstanding': 'help.rule.somethingOutstanding',
  'past-due-long-enough': 'help.rule.pastDueLongEnough',
  'not-too-long-past-due': 'help.rule.notTooLongPastDue',
  'below-yearly-limit': 'help.rule.belowYearlyLimit',
  'amount-at-least': 'help.rule.amountAtLeast',
  'amount-at-most': 'help.rule.amountAtMost',
  'reason-accepted': 'help.rule.reasonAccepted',
  'disaster-declared': 'help.rule.disasterDeclared',
  'bill-issued': 'help.rule.billIssued',
  'a-date-is-left': 'help.rule.aDateIsLeft',
  'something-lies-ahead': 'help.rule.somethingLiesAhead',
  'some-principal': 'help.rule.somePrincipal',
  'something-to-give-up': 'help.rule.somethingToGiveUp',
  'choice-published': 'help.rule.choicePublished',
  'choice-amount-within': 'help.rule.choiceAmountWithin',
  'choice-date-within': 'help.rule.choiceDateWithin',
  countable: 'help.rule.countable',
} as const satisfies Record<OptionRule, WordKey>;

/** What a condition of an option says, with the figures it was judged by. */
export function conditionText({ t }: Pick<Words, 't'>, { rule, judgedBy }: OptionCondition): string {
  const or = t('help.remedy.or');
  const data = Object.fromEntries(
    Object.entries(judgedBy).map(([name, value]) => {
      if (!isList(value)) return [name, value];
      return [name, value.map((one) => (isReason(one) ? t(requestReasonWord[one]) : one)).join(or)];
    }),
  ) satisfies WordData;
  return t(ruleWord[rule], data);
}

function isReason(text: string): text is HardshipReason {
  return text in requestReasonWord;
}

/** What would make a condition met; null where nothing would. */
export function remedyText({ t }: Pick<Words, 't'>, remedy: Remedy): string | null {
  switch (remedy?.kind) {
    case undefined:
      return null;
    case 'from-day':
      return t('help.remedy.fromDay', { day: remedy.date });
    case 'pay-first':
      return t('help.remedy.payFirst', { amount: money(remedy.amount.minor, remedy.amount.currency) });
    case 'for-reasons':
      return t('help.remedy.forReasons', { reasons: remedy.reasons.map((reason) => t(requestReasonWord[reason])).join(t('help.remedy.or')) });
    case 'after-answer':
      return t('help.remedy.afterAnswer');
  }
}

function isList(value: OptionCondition['judgedBy'][string]): value is readonly string[] {
  return Array.isArray(value);
}
