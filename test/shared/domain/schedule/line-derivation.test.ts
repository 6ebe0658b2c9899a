import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import type { Derivation } from '#shared/domain/derivation/derivation';
import { isConsistent } from '#shared/domain/derivation/recompute';
import { components, noAmounts, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { repaymentSchedule } from '#shared/domain/schedule/repayment-schedule';
import {
  accountFigureDerivation,
  lineFigureDerivation,
  scheduleFigureDerivation,
} from '#shared/domain/schedule/schedule-derivation';
import type { ScheduleRecords } from '#shared/domain/schedule/schedule-records';

function amounts(principal: number, fee = 0, penalty = 0): ComponentAmounts {
  return { ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY), penalty: money(penalty, CNY) };
}

/** One bill of 1,300.00 and a fee of 2.00, of which 300.00 was paid; one further instalment ahead. */
function aSchedule(change: Partial<ScheduleRecords> = {}) {
  const records: ScheduleRecords = {
    currency: CNY,
    bills: [
      {
        id: 'november',
        termsId: 'terms',
        statementDate: day('2026-11-03'),
        dueDate: day('2026-11-13'),
        originalDueDate: day('2026-11-13'),
        status: 'issued',
        due: amounts(130_000, 200),
        paid: amounts(30_000),
        settledDate: null,
      },
    ],
    purchases: [{ id: 'coat', billId: 'november', amount: money(110_000, CNY), refunded: money(10_000, CNY) }],
    instalments: [
      {
        id: 'washer-1',
        purchaseId: 'washer',
        billId: 'november',
        statementDate: day('2026-11-03'),
        dueDate: day('2026-11-13'),
        due: amounts(30_000, 200),
      },
      {
        id: 'washer-2',
        purchaseId: 'washer',
        billId: null,
        statementDate: day('2026-12-03'),
        dueDate: day('2026-12-13'),
        due: amounts(30_000, 200),
      },
    ],
    charges: [],
    payments: [
      {
        id: 'pay',
        receivedDate: day('2026-11-12'),
        status: 'posted',
        allocations: [{ billId: 'november', component: 'principal', amount: money(30_000, CNY) }],
      },
    ],
    terms: [
      {
        id: 'terms',
        graceDays: 0,
        lateCharge: { dailyRate: '0.05', base: 'past-due-principal', minimumDaily: null, cap: null, roundEach: 'day', rounding: 'half-up' },
      },
    ],
    ...change,
  };
  const asOf = day('2026-11-13');
  return { lines: repaymentSchedule(records, asOf), records, asOf };
}

const valueOf = ({ value }: Derivation): number => (value.kind === 'money' ? value.money.minor : Number.NaN);
const subjects = ({ about, inputs = [] }: Derivation): string[] => [
  ...(about === undefined ? [] : [about.kind]),
  ...inputs.flatMap(subjects),
];

describe('lineFigureDerivation', () => {
  it('gives each amount of each line, and recomputes to it', () => {
    const schedule = aSchedule();

    for (const line of schedule.lines) {
      for (const side of ['due', 'paid', 'outstanding'] as const) {
        for (const component of [...components, 'total'] as const) {
          const derivation = lineFigureDerivation(schedule, line, { side, component });
          const stated = component === 'total' ? totalOf(line[side]) : line[side][component];

          expect(valueOf(derivation)).toBe(stated.minor);
          expect(isConsistent(derivation)).toBe(true);
        }
      }
    }
  });

  it('leads down to purchase, refund, instalment and payment', () => {
    const schedule = aSchedule();
    const [line] = schedule.lines;
    if (line === undefined) throw new Error('a bill has a line');

    const derivation = lineFigureDerivation(schedule, line, { side: 'outstanding', component: 'principal' });

    expect(subjects(derivation)).toEqual(['purchase', 'instalment', 'payment']);
  });

  it('names what the lender counts as paid and no payment shows', () => {
    const schedule = aSchedule({ payments: [] });
    const [line] = schedule.lines;
    if (line === undefined) throw new Error('a bill has a line');

    const derivation = lineFigureDerivation(schedule, line, { side: 'paid', component: 'principal' });

    expect(subjects(derivation)).toEqual(['unexplained']);
    expect(valueOf(derivation)).toBe(30_000);
  });
});

describe('scheduleFigureDerivation', () => {
  it('sums over all lines, or up to one', () => {
    const schedule = aSchedule();
    const question = { side: 'outstanding', component: 'total' } as const;
    const [first = null] = schedule.lines;

    expect(valueOf(scheduleFigureDerivation(schedule, question))).toBe(100_200 + 30_200);
    expect(valueOf(scheduleFigureDerivation(schedule, question, first))).toBe(100_200);
    expect(isConsistent(scheduleFigureDerivation(schedule, question))).toBe(true);
  });
});

describe('accountFigureDerivation', () => {
  it("gives the lender's figure from its bills and what lies ahead, and names what they leave open", () => {
    const derivation = accountFigureDerivation(aSchedule(), amounts(130_500, 200), 'total');

    expect(valueOf(derivation)).toBe(130_700);
    expect(subjects(derivation)).toEqual(['bill', 'instalment', 'unexplained', 'bill']);
    expect(isConsistent(derivation)).toBe(true);
  });
});
