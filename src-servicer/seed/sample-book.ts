import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Policy } from '#shared/contract/servicer/policy';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import type { LedgerBook } from '../ledger/ledger-book';
import { sampleDueDays, type SampleCalendar } from './sample-calendar';

// Every figure below is this made-up lender's own term; none states what a real lender charges.

const accountId = 'acc_0001';
const termsId = 'terms_0001';

/** The made-up lender, its one account, terms and policy. */
export function sampleBook(calendar: SampleCalendar): LedgerBook {
  return {
    lenderId: 'sandbox-consumer-finance',
    lenderName: { 'zh-Hans': '沙盒消费金融（演示）', en: 'Sandbox Consumer Finance (demo)' },
    account: {
      id: accountId,
      maskedNumber: '**** 0001',
      kind: 'pay-later',
      productName: { 'zh-Hans': '示例月付', en: 'Sample Pay Later' },
      creditor: {
        name: { 'zh-Hans': '沙盒消费金融（演示）', en: 'Sandbox Consumer Finance (demo)' },
        kind: 'consumer-finance',
      },
      jurisdiction: 'CN',
      timeZone: 'Asia/Shanghai',
      currency: CNY,
      openedDate: calendar.openedDate,
      status: 'open',
      creditLimit: money(1_500_000, CNY),
    },
    terms: sampleTerms(calendar),
    policies: [extensionPolicy(calendar)],
  };
}

function sampleTerms(calendar: SampleCalendar): ProductTerms {
  return {
    id: termsId,
    version: '1.0',
    effectiveFrom: calendar.openedDate,
    effectiveTo: null,
    statementDay: calendar.statementDay,
    dueDaysAfterStatement: sampleDueDays,
    graceDays: 0,
    instalmentFee: {
      ratePerPeriod: '0.6',
      counts: [3, 6, 12, 24],
      rounding: 'half-up',
      clause: '示例条款 4.2 / Sample terms 4.2',
    },
    lateCharge: {
      dailyRate: '0.05',
      base: 'past-due-principal',
      minimumDaily: money(1, CNY),
      cap: null,
      roundEach: 'day',
      rounding: 'half-up',
      clause: '示例条款 6.1 / Sample terms 6.1',
    },
    allocationOrder: ['penalty', 'interest', 'fee', 'principal'],
    documentUrl: null,
  };
}

// The longest extension is counted from the original due date and is longer than the days past due up to which a request
// is taken: nobody whose request is still taken is left without a date to choose.
function extensionPolicy(calendar: SampleCalendar): Policy {
  return {
    id: 'policy_extension_0001',
    accountId,
    version: '1.0',
    effectiveFrom: calendar.openedDate,
    effectiveTo: null,
    clause: '示例条款 8.3 / Sample terms 8.3',
    answerWithinDays: 3,
    appealWithinDays: 30,
    limits: {
      minimumDaysPastDue: 0,
      maximumDaysPastDue: 60,
      maximumPerYear: 2,
      minimumAmount: null,
      maximumAmount: null,
      reasons: null,
    },
    effects: { lateCharge: 'stops', contact: 'stops', reportedBy: 'agreed-dates', whenMissed: 'late-charges-only' },
    terms: { kind: 'extension', maximumDays: 90, dailyFeeRate: '0.03', rounding: 'half-up' },
    summary: {
      'zh-Hans':
        '已出账单的还款日可以延后，最晚到原还款日后第90天。已过还款日的账单也可以申请，过还款日60天以内都受理。任意十二个月内最多两次。延期服务费按未还本金每天0.03%计算，从目前的还款日（已过还款日的从决定当天）算到新的还款日。同意之日起到新的还款日，不再产生逾期违约金。三天内答复。',
      en: 'The due date of an issued bill can move to at most 90 days after its original due date. A bill that is past due can be extended too, up to 60 days after its due date. At most twice in any twelve months. The extension fee is 0.03 % of the unpaid principal a day, from the present due date (from the day of the decision for a bill past due) to the new one. From the day it is granted until the new due date no late charge accrues. Answered within three days.',
    },
  };
}
