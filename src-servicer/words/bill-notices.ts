import type { LocalText } from '#shared/contract/parsers';
import type { Day } from '#shared/domain/calendar/day';
import type { Money } from '#shared/domain/money/money';
import { writtenDay } from './written-day';
import { writtenMoney } from './written-money';

/** A notice's words. */
export interface NoticeWords {
  readonly title: LocalText;
  readonly body: LocalText;
}

/** Says that a bill was issued, how much it is and by when it is due. */
export function paymentDueWords(amount: Money, dueDate: Day): NoticeWords {
  const [sum, date] = [writtenMoney(amount), writtenDay(dueDate)];
  return {
    title: { 'zh-Hans': '本期账单已出', en: 'Your bill is ready' },
    body: {
      'zh-Hans': `本期账单应还${sum['zh-Hans']}，还款日为${date['zh-Hans']}。还款日当天还清即可，不会产生逾期违约金。如果到时还款有困难，可以提前申请延期。`,
      en: `This bill comes to ${sum.en} and is due on ${date.en}. Paid on or before that day, it bears no late charge. If paying by then is going to be difficult, you can ask for an extension ahead of time.`,
    },
  };
}

/** Says that a bill is past due, what that costs by the terms, and what can be done. Names no consequence beyond the terms. */
export function pastDueWords(amount: Money, dueDate: Day, dailyRate: string): NoticeWords {
  const [sum, date] = [writtenMoney(amount), writtenDay(dueDate)];
  return {
    title: { 'zh-Hans': '账单已过还款日', en: 'A bill is past its due date' },
    body: {
      'zh-Hans': `还款日为${date['zh-Hans']}的账单还有${sum['zh-Hans']}未还。按条款，逾期本金每天产生${dailyRate}%的逾期违约金，还清当天不再计。可以先还一部分，也可以申请延期；已过还款日同样可以申请。`,
      en: `${sum.en} of the bill due on ${date.en} is unpaid. By the terms, the past-due principal bears a late charge of ${dailyRate} % a day; the day it is paid does not count. You can pay a part of it, or ask for an extension, which is also possible after the due date.`,
    },
  };
}
