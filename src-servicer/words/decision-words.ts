import type { LocalText } from '#shared/contract/parsers';
import type { ExtensionFailureCode } from '#shared/domain/forbearance/extension-failures';
import type { Day } from '#shared/domain/calendar/day';
import type { Money } from '#shared/domain/money/money';
import { writtenDay } from './written-day';
import { writtenMoney } from './written-money';

/** Why the sandbox lender declines: a condition of the policy, or that the cost rose since it was agreed to. */
export type DeclineReason = ExtensionFailureCode | 'fee_changed' | 'policy_not_in_force' | 'not_offered';

/** Words of consent: the new due date and its cost. */
export function approvedWords(newDueDate: Day, fee: Money, doesLateChargeStop: boolean): LocalText {
  const [date, cost] = [writtenDay(newDueDate), writtenMoney(fee)];
  const stops = doesLateChargeStop
    ? { 'zh-Hans': '在新的还款日之前，不再产生逾期违约金。', en: ' No late charge accrues until the new due date.' }
    : { 'zh-Hans': '逾期违约金仍按条款计算。', en: ' The late charge goes on by the terms.' };
  return {
    'zh-Hans': `已同意延期。账单的新还款日为${date['zh-Hans']}，延期服务费${cost['zh-Hans']}计入该账单。${stops['zh-Hans']}`,
    en: `The extension is granted. The bill is now due on ${date.en}; the extension fee of ${cost.en} is added to it.${stops.en}`,
  };
}

const declined: Readonly<Record<DeclineReason, LocalText>> = {
  'extension.bill_open': {
    'zh-Hans': '这期账单还没有出账，暂时没有可以延后的还款日。出账后可以再申请。',
    en: 'This bill has not been issued yet, so there is no due date to move. You can ask again once it is.',
  },
  'extension.nothing_outstanding': {
    'zh-Hans': '这期账单已经没有待还金额，不需要延期。',
    en: 'Nothing is owed on this bill any more, so there is nothing to extend.',
  },
  'extension.too_long_past_due': {
    'zh-Hans': '这期账单过还款日的天数超过了延期规则的上限，不能按延期规则办理。您可以联系我们商量其他办法。',
    en: 'The bill has been past due for longer than the extension policy covers. Please contact us to look for another way.',
  },
  'extension.limit_reached': {
    'zh-Hans': '最近十二个月内的延期次数已达到规则上限。您可以联系我们商量其他办法。',
    en: 'The number of extensions within twelve months has been reached. Please contact us to look for another way.',
  },
  'extension.date_not_later': {
    'zh-Hans': '申请的日期没有晚于目前的还款日和今天。请选择更晚的日期再申请。',
    en: 'The date asked for is not later than the present due date and today. You can ask again with a later date.',
  },
  'extension.after_latest_date': {
    'zh-Hans': '申请的日期晚于规则允许的最晚日期。请选择更早的日期再申请。',
    en: 'The date asked for is later than the policy allows. You can ask again with an earlier date.',
  },
  fee_changed: {
    'zh-Hans': '按今天计算的延期服务费高于您确认过的金额，所以没有直接办理。请查看新的费用，同意后再申请。',
    en: 'The fee as of today is higher than the one you agreed to, so nothing was changed. You can look at the new fee and ask again.',
  },
  policy_not_in_force: {
    'zh-Hans': '这项规则目前不在有效期内。',
    en: 'This policy is not in force at present.',
  },
  not_offered: {
    'zh-Hans': '我们目前没有这种安排。您可以从我们公布的办法里选择其他的申请。',
    en: 'We do not offer this arrangement at present. You can ask for another of those we publish.',
  },
};

/** Words of refusal: the reason and what can be done. */
export function declinedWords(reason: DeclineReason): LocalText {
  return declined[reason];
}

/** The title of the notice that carries a decision. */
export const decisionTitle: LocalText = { 'zh-Hans': '延期申请有结果了', en: 'Your extension request is decided' };
