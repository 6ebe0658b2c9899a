import type { AccountBrief, BillView } from '#shared/contract/operations/debt';
import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Bill, Instalment, Purchase } from '#shared/contract/servicer/bill';
import type { Charge, Payment } from '#shared/contract/servicer/payment';
import type { Policy } from '#shared/contract/servicer/policy';
import { addDays, day, type Day } from '#shared/domain/calendar/day';
import { noAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money, type Money } from '#shared/domain/money/money';
import { repaymentSchedule, type RepaymentLine } from '#shared/domain/schedule/repayment-schedule';

// Made-up debts of a made-up borrower, for looking at the page without the trusted side.

export const asOf = day('2026-11-23');
const yuan = (amount: number): Money => money(Math.round(amount * 100), CNY);
const amounts = (principal: number, fee = 0, penalty = 0): ComponentAmounts => ({
  ...noAmounts(CNY),
  principal: yuan(principal),
  fee: yuan(fee),
  penalty: yuan(penalty),
});

export const accounts: readonly AccountBrief[] = [
  { id: 'acc-1', maskedNumber: '•••• 6628', productName: { 'zh-Hans': '晴川先享', en: 'Qingchuan Pay Later' }, creditorName: { 'zh-Hans': '晴川消费金融（演示）', en: 'Qingchuan Consumer Finance (demo)' } },
  { id: 'acc-2', maskedNumber: '•••• 0417', productName: { 'zh-Hans': '远山消费贷', en: 'Yuanshan Consumer Loan' }, creditorName: { 'zh-Hans': '远山银行（演示）', en: 'Yuanshan Bank (demo)' } },
];

export const terms: ProductTerms = {
  id: 'terms-1', version: '2026-03', effectiveFrom: day('2026-03-01'), effectiveTo: null, statementDay: 3, dueDaysAfterStatement: 9, graceDays: 0,
  instalmentFee: { ratePerPeriod: '0.6', counts: [3, 6, 12], rounding: 'half-up', clause: '4.2' },
  lateCharge: { dailyRate: '0.05', base: 'past-due-amount', minimumDaily: money(1, CNY), cap: null, roundEach: 'day', rounding: 'half-up', clause: '5.1' },
  allocationOrder: ['penalty', 'interest', 'fee', 'principal'], documentUrl: null,
};

function bill(month: string, status: Bill['status'], due: ComponentAmounts, paid: ComponentAmounts, more: Partial<Bill> = {}): Bill {
  const statementDate = day(`${month}-03`);
  return {
    id: `bill-${month}`, accountId: 'acc-1', number: `QC${month.replace('-', '')}`, termsId: 'terms-1',
    periodFrom: addDays(statementDate, -31), periodTo: addDays(statementDate, -1), statementDate, dueDate: addDays(statementDate, 9),
    originalDueDate: addDays(statementDate, 9), status, due, paid, settledDate: null, extensionRequestId: null, revision: 1, ...more,
  };
}

const nothing = noAmounts(CNY);
export const bills: readonly Bill[] = [
  bill('2026-07', 'settled', amounts(826.4, 7.2), amounts(826.4, 7.2), { settledDate: day('2026-07-11') }),
  bill('2026-08', 'settled', amounts(1204.85, 7.2, 3.64), amounts(1204.85, 7.2, 3.64), { settledDate: day('2026-08-18') }),
  bill('2026-09', 'settled', amounts(968.1, 15.82), amounts(968.1, 15.82), { settledDate: day('2026-09-26'), dueDate: day('2026-09-26'), extensionRequestId: 'req-0' }),
  bill('2026-10', 'settled', amounts(733.0, 7.2), amounts(733.0, 7.2), { settledDate: day('2026-10-12') }),
  bill('2026-11', 'issued', amounts(1862.35, 7.2, 8.54), amounts(300), {}),
  bill('2026-12', 'open', amounts(644.9, 7.2), nothing),
];

const purchase = (id: string, billId: string | null, at: string, merchant: string, description: string, amount: number, refunded = 0): Purchase => ({
  id, accountId: 'acc-1', billId, purchasedAt: `${at}T19:24:00+08:00`, merchant, description, amount: yuan(amount), refunded: yuan(refunded),
  plan: billId === null ? { kind: 'instalments', method: 'flat-fee', count: 6, feeRatePerPeriod: '0.6' } : { kind: 'next-bill' },
});
export const purchases: readonly Purchase[] = [
  purchase('p-1', 'bill-2026-11', '2026-10-08', '青禾超市', '食品与日用', 486.35),
  purchase('p-2', 'bill-2026-11', '2026-10-15', '云上书店', '儿童绘本 12 册', 312.0, 36.0),
  purchase('p-3', 'bill-2026-11', '2026-10-27', '安康药房', '处方药', 900.0),
  purchase('p-4', 'bill-2026-12', '2026-11-09', '青禾超市', '食品与日用', 444.9),
  purchase('p-5', null, '2026-06-20', '佳居电器', '滚筒洗衣机', 1200.0),
];
export const instalments: readonly Instalment[] = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => {
  const month = number + 6 > 12 ? `2027-0${number - 6}` : `2026-${String(number + 6).padStart(2, '0')}`;
  const statementDate = day(`${month}-03`);
  return {
    id: `i-${number}`, accountId: 'acc-1', purchaseId: 'p-5', number, count: 8, billId: number <= 6 ? `bill-${month}` : null,
    statementDate, dueDate: addDays(statementDate, 9), due: amounts(200, 7.2), revision: 1,
  };
});

const late = (from: Day, days: number, base: number): Charge['basis']['ranges'][number] => ({
  from, to: addDays(from, days - 1), days, base: yuan(base), amount: yuan((Math.round(base * 0.05) / 100) * days),
});
export const charges: readonly Charge[] = [
  {
    id: 'c-1', accountId: 'acc-1', billId: 'bill-2026-11', purchaseId: null, kind: 'late-charge', component: 'penalty', amount: yuan(8.54), status: 'charged',
    chargedDate: day('2026-11-22'), termsId: 'terms-1', clause: '第 5.1 条 / 5.1',
    basis: { rate: '0.05', ratePer: 'day', ranges: [late(day('2026-11-13'), 4, 1869.55), late(day('2026-11-17'), 6, 1569.55)] },
  },
  {
    id: 'c-2', accountId: 'acc-1', billId: 'bill-2026-11', purchaseId: 'p-5', kind: 'instalment-fee', component: 'fee', amount: yuan(7.2), status: 'charged',
    chargedDate: day('2026-11-03'), termsId: 'terms-1', clause: '第 4.2 条 / 4.2',
    basis: { rate: '0.6', ratePer: 'period', ranges: [{ from: day('2026-10-03'), to: day('2026-11-02'), days: 31, base: yuan(1200), amount: yuan(7.2) }] },
  },
];
export const payments: readonly Payment[] = [
  {
    id: 'pay-1', accountId: 'acc-1', receivedDate: day('2026-11-17'), postedAt: '2026-11-17T10:12:00+08:00', amount: yuan(300), method: 'wallet', status: 'posted',
    allocations: [{ billId: 'bill-2026-11', component: 'principal', amount: yuan(300) }], unallocated: yuan(0),
  },
];

export const lines: readonly RepaymentLine[] = repaymentSchedule({ currency: CNY, bills, purchases, instalments, charges, payments, terms: [terms] }, asOf);

export const policy: Policy = {
  id: 'policy-1', accountId: 'acc-1', version: '2026-09', effectiveFrom: day('2026-09-01'), effectiveTo: null,
  clause: '延期办法第 2 条 / extension policy 2', answerWithinDays: 3, appealWithinDays: 30,
  limits: { minimumDaysPastDue: 0, maximumDaysPastDue: 30, maximumPerYear: 2, minimumAmount: null, maximumAmount: null, reasons: null },
  effects: { lateCharge: 'stops', contact: 'stops', reportedBy: 'agreed-dates', whenMissed: 'late-charges-only' },
  terms: { kind: 'extension', maximumDays: 45, dailyFeeRate: '0.03', rounding: 'half-up' },
  summary: { 'zh-Hans': '每 12 个月可申请两次，最长延后 45 天，按日收取服务费。', en: 'Twice in twelve months, by up to 45 days, for a fee by the day.' },
};

export function billView(billId: string): BillView | null {
  const one = bills.find(({ id }) => id === billId);
  const line = lines.find((candidate) => candidate.billId === billId);
  if (one === undefined || line === undefined) return null;
  const isPastDue = line.state === 'past-due';
  const ranges = charges[0]?.basis.ranges ?? [];
  return {
    asOf, fetchedAt: '2026-11-23T08:40:00+08:00', account: accounts[0] as AccountBrief, bill: one, line, terms,
    purchases: purchases.filter((candidate) => candidate.billId === billId),
    instalments: instalments.filter((instalment) => instalment.billId === billId).map((instalment) => ({ instalment, purchase: purchases.find(({ id }) => id === instalment.purchaseId) ?? null })),
    payments: isPastDue ? payments : [],
    charges: charges.filter((charge) => charge.billId === billId),
    check: null,
    lateCharge: isPastDue ? { lender: yuan(8.54), own: yuan(8.4), ranges, terms: terms.lateCharge } : null,
    extension: {
      policy, isPossible: isPastDue, earliestDate: isPastDue ? addDays(asOf, 1) : null, latestDate: isPastDue ? addDays(one.originalDueDate, 45) : null,
      eligibility: [
        { rule: 'bill-issued', isMet: one.status !== 'open', data: {} },
        { rule: 'something-outstanding', isMet: true, data: { minor: 100 } },
        { rule: 'not-too-long-past-due', isMet: true, data: { days: line.daysPastDue, limit: 30 } },
        { rule: 'below-yearly-limit', isMet: true, data: { count: 1, limit: 2 } },
        { rule: 'a-date-is-left', isMet: true, data: {} },
      ],
    },
    requests: [],
  };
}
