import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/domain/calendar/day';
import { addAmounts, noAmounts, subtractAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { repaymentSchedule, type RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import type { ScheduleBill, ScheduleCharge, ScheduleRecords, ScheduleTerms } from '#shared/domain/schedule/schedule-records';

const terms: ScheduleTerms = {
  id: 'terms',
  graceDays: 0,
  lateCharge: { dailyRate: '0.05', base: 'past-due-principal', minimumDaily: null, cap: null, roundEach: 'day', rounding: 'half-up' },
};

function amounts(principal: number, fee = 0, penalty = 0): ComponentAmounts {
  return { ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY), penalty: money(penalty, CNY) };
}

/** November's bill: 1,000.00 in one purchase, 300.00 and a fee of 2.00 in an instalment; due on the 13th. */
function aBill(change: Partial<ScheduleBill> = {}): ScheduleBill {
  return {
    id: 'november',
    termsId: 'terms',
    statementDate: day('2026-11-03'),
    dueDate: day('2026-11-13'),
    originalDueDate: day('2026-11-13'),
    status: 'issued',
    due: amounts(130_000, 200),
    paid: noAmounts(CNY),
    settledDate: null,
    ...change,
  };
}

function lateCharged(minor: number, to: string): ScheduleCharge {
  const ranges = [{ from: day('2026-11-14'), to: day(to), days: 1, base: money(130_000, CNY), amount: money(minor, CNY) }];
  return {
    id: 'late',
    billId: 'november',
    purchaseId: null,
    kind: 'late-charge',
    component: 'penalty',
    amount: money(minor, CNY),
    status: 'charged',
    chargedDate: day(to),
    basis: { ranges },
  };
}

function records(change: Partial<ScheduleRecords> = {}): ScheduleRecords {
  const ahead = { purchaseId: 'washer', billId: null, due: amounts(30_000, 200) };
  return {
    currency: CNY,
    bills: [aBill()],
    purchases: [
      { id: 'coat', billId: 'november', amount: money(110_000, CNY), refunded: money(10_000, CNY) },
      { id: 'washer', billId: null, amount: money(90_000, CNY), refunded: money(0, CNY) },
    ],
    instalments: [
      { ...ahead, id: 'washer-1', billId: 'november', statementDate: day('2026-11-03'), dueDate: day('2026-11-13') },
      { ...ahead, id: 'washer-3', statementDate: day('2027-01-03'), dueDate: day('2027-01-13') },
      { ...ahead, id: 'washer-2', statementDate: day('2026-12-03'), dueDate: day('2026-12-13') },
    ],
    charges: [
      { ...lateCharged(200, '2026-11-13'), id: 'fee', purchaseId: 'washer', kind: 'instalment-fee', component: 'fee', basis: { ranges: [] } },
    ],
    payments: [],
    requests: [],
    policies: [],
    terms: [terms],
    ...change,
  };
}

function billLine(change: Partial<ScheduleRecords>, asOf: string): RepaymentLine {
  const line = repaymentSchedule(records(change), day(asOf)).find(({ billId }) => billId !== null);
  if (line === undefined) throw new Error('a schedule of one bill has a line');
  return line;
}

describe('repaymentSchedule', () => {
  it('orders bills and what instalments project by due date', () => {
    const lines = repaymentSchedule(records(), day('2026-11-05'));

    expect(lines.map(({ dueDate, billId, state }) => [dueDate, billId, state])).toEqual([
      ['2026-11-13', 'november', 'due'],
      ['2026-12-13', null, 'projected'],
      ['2027-01-13', null, 'projected'],
    ]);
  });

  it('names the parts of a bill once each: the instalment carries its own fee', () => {
    const { parts } = billLine({}, '2026-11-05');

    expect(parts.map(({ kind, id, amounts: part }) => [kind, id, part.principal.minor, part.fee.minor])).toEqual([
      ['purchase', 'coat', 100_000, 0],
      ['instalment', 'washer-1', 30_000, 200],
    ]);
  });

  it.each([
    ['settled', { status: 'settled', settledDate: day('2026-11-13'), paid: amounts(130_000, 200) }],
    ['settled-late', { status: 'settled', settledDate: day('2026-11-14'), paid: amounts(130_000, 200) }],
    ['past-due', {}],
    ['due', { dueDate: day('2026-12-31') }],
    ['open', { status: 'open', statementDate: day('2026-12-03'), dueDate: day('2026-12-13') }],
  ] as const)('calls a bill %s', (state, change) => {
    expect(billLine({ bills: [aBill(change)] }, '2026-11-23').state).toBe(state);
  });

  it('counts a bill still called open by its dates once they have come', () => {
    expect(billLine({ bills: [aBill({ status: 'open' })] }, '2026-11-10').state).toBe('due');
    expect(billLine({ bills: [aBill({ status: 'open' })] }, '2026-11-14').state).toBe('past-due');
  });

  it('leaves the lender’s figure alone where it reaches the day', () => {
    const line = billLine({ bills: [aBill({ due: amounts(130_000, 200, 650) })], charges: [lateCharged(650, '2026-11-23')] }, '2026-11-23');

    expect([line.isEstimated, line.due.penalty.minor, line.daysPastDue]).toEqual([false, 650, 10]);
  });

  it('carries the penalty on from the lender’s last day, marked as estimated', () => {
    const line = billLine({ bills: [aBill({ due: amounts(130_000, 200, 650) })], charges: [lateCharged(650, '2026-11-23')] }, '2026-11-26');

    // 1,300.00 x 0.05 % = 0.65 a day; 24, 25 and 26 November: 6.50 + 1.95
    expect([line.isEstimated, line.due.penalty.minor, line.daysPastDue]).toEqual([true, 845, 13]);
    expect(line.parts.at(-1)).toMatchObject({ kind: 'estimate', id: null, amounts: { penalty: { minor: 195 } } });
  });

  it('begins the estimate after the due date where the lender had charged nothing yet', () => {
    // 14 and 15 November: 2 x 0.65
    expect(billLine({ charges: [] }, '2026-11-15').due.penalty.minor).toBe(130);
  });

  it('estimates nothing where a penalty is stated without its days', () => {
    const line = billLine({ bills: [aBill({ due: amounts(130_000, 200, 650) })], charges: [] }, '2026-11-26');

    expect([line.isEstimated, line.due.penalty.minor]).toEqual([false, 650]);
  });

  it.each(['waived', 'reversed'] as const)('carries on after the days the lender has %s', (status) => {
    const line = billLine({ charges: [{ ...lateCharged(650, '2026-11-23'), status }] }, '2026-11-26');

    // 24, 25 and 26 November: 3 x 0.65
    expect([line.isEstimated, line.due.penalty.minor]).toEqual([true, 195]);
  });

  it('estimates nothing where a late charge was waived without its days', () => {
    const waived = { ...lateCharged(650, '2026-11-23'), status: 'waived', basis: { ranges: [] } } as const;

    expect(billLine({ charges: [waived] }, '2026-11-26').due.penalty.minor).toBe(0);
  });

  it('begins after a due date that moved by no decision we hold', () => {
    // 14 and 15 December, two days past the new date
    expect(billLine({ bills: [aBill({ dueDate: day('2026-12-13') })], charges: [] }, '2026-12-15').due.penalty.minor).toBe(130);
  });

  it('estimates on what a part payment left', () => {
    const allocations = [{ billId: 'november', component: 'principal', amount: money(30_000, CNY) } as const];
    const payments = [{ id: 'pay', receivedDate: day('2026-11-15'), status: 'posted', allocations } as const];

    // 14: 0.65; 15 and 16: 1,000.00 x 0.05 % = 0.50 each
    const line = billLine({ bills: [aBill({ paid: amounts(30_000) })], charges: [], payments }, '2026-11-16');
    expect(line.due.penalty.minor).toBe(165);
    expect(line.outstanding.principal.minor).toBe(100_000);
  });

  it('estimates no more than the cap leaves', () => {
    const capped = { ...terms, lateCharge: { ...terms.lateCharge, cap: money(700, CNY) } };
    const change = { bills: [aBill({ due: amounts(130_000, 200, 650) })], charges: [lateCharged(650, '2026-11-23')], terms: [capped] };

    expect(billLine(change, '2026-12-31').due.penalty.minor).toBe(700);
  });

  it('names what the documents do not explain', () => {
    const { parts } = billLine({ bills: [aBill({ due: amounts(130_500, 200) })] }, '2026-11-05');

    expect(parts.at(-1)).toMatchObject({ kind: 'unexplained', id: null, amounts: { principal: { minor: 500 } } });
  });

  it('sums each line from its parts, and never owes less a day later', () => {
    const minors = fc.nat(200_000);

    fc.assert(
      fc.property(minors, minors, fc.nat(3_000), fc.integer({ min: -20, max: 90 }), (principal, paid, penalty, count) => {
        const bill = aBill({ due: amounts(principal, 200, penalty), paid: amounts(Math.min(paid, principal)) });
        const asOf = addDays(day('2026-11-13'), count);
        const lines = repaymentSchedule(records({ bills: [bill] }), asOf);
        const later = repaymentSchedule(records({ bills: [bill] }), addDays(asOf, 1));

        for (const [index, line] of lines.entries()) {
          expect(line.parts.map((part) => part.amounts).reduce(addAmounts, noAmounts(CNY))).toEqual(line.due);
          expect(subtractAmounts(line.due, line.paid)).toEqual(line.outstanding);
          expect(later[index]?.daysPastDue).toBeGreaterThanOrEqual(line.daysPastDue);
          expect(later[index]?.outstanding.penalty.minor).toBeGreaterThanOrEqual(line.outstanding.penalty.minor);
        }
      }),
    );
  });
});
