import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysPastDue } from '#shared/domain/arrears/days-past-due';
import { addDays, dayFromNumber, dayNumber, day } from '#shared/domain/calendar/day';
import { lastDayOf, monthOf } from '#shared/domain/calendar/month';
import { badConduct, type BadConduct } from '#shared/domain/credit-file/bad-conduct';
import { creditSeverity } from '#shared/domain/credit-file/credit-code';
import type { CreditHistory, CreditPayment } from '#shared/domain/credit-file/credit-history';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { monthsOf } from './a-credit-history';

const first = dayNumber(day('2023-11-15'));
const anyDay = fc.integer({ min: first, max: first + 300 }).map(dayFromNumber);
const anyAmount = fc.integer({ min: 0, max: 40 }).map((minor) => money(minor, CNY));
const anyPayment = fc.record({ date: anyDay, amount: anyAmount });
// Dues often stand on the ends of months, where the codes turn.
const anyDueDate = fc.oneof(anyDay, anyDay.map((date) => lastDayOf(monthOf(date))));

const anyHistory: fc.Arbitrary<CreditHistory> = fc
  .record({
    dues: fc.array(fc.record({ dueDate: anyDueDate, amount: anyAmount }), { maxLength: 8 }),
    payments: fc.array(anyPayment, { maxLength: 8 }),
    openedOn: fc.option(anyDay),
    closedOn: fc.option(anyDay),
    asOf: anyDay,
    afterAsOf: fc.constantFrom('nothing-is-paid' as const, 'payments-as-given' as const),
  })
  .filter(({ openedOn, closedOn }) => openedOn === null || closedOn === null || openedOn <= closedOn);

const strip = (history: CreditHistory) => monthsOf(history, '2023-10', '2025-06');
const ended = (history: CreditHistory): BadConduct => {
  const answer = badConduct(history);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

/** What stands unpaid of each due when all paid up to a day is laid to them one after the other; what was to fall due after a closing is left out. */
function unpaidAt({ dues, payments, closedOn, asOf, afterAsOf }: CreditHistory, end: string) {
  let received = payments
    .filter(({ date }) => date <= end && (afterAsOf === 'payments-as-given' || date <= asOf))
    .reduce((sum, { amount }) => sum + amount.minor, 0);
  return dues
    .filter(({ dueDate }) => closedOn === null || dueDate <= closedOn)
    .sort((a, b) => dayNumber(a.dueDate) - dayNumber(b.dueDate))
    .map(({ dueDate, amount }) => {
      const paid = Math.min(received, amount.minor);
      received -= paid;
      return { dueDate, outstanding: money(amount.minor - paid, CNY) };
    });
}

describe('creditMonths, of any history', () => {
  it('counts the days past due that the unpaid dues of each month end have', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { month, code, daysPastDue: told } of strip(history)) {
          const end = lastDayOf(month);
          const isOpen = history.openedOn === null || history.openedOn <= end;

          expect(told).toBe(isOpen ? daysPastDue(unpaidAt(history, end), end) : 0);
          expect(told > 0).toBe(/^[1-7]$/.test(code));
        }
      }),
      propertyRuns,
    );
  });

  it('never gets worse when a payment is made earlier', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.integer({ min: 1, max: 400 }), (history, which, days) => {
        const earlier = { ...history, payments: moved(history.payments, which, days) };

        const [before, after] = [strip(history), strip(earlier)];
        after.forEach(({ code, daysPastDue: later }, place) => {
          expect(creditSeverity(code)).toBeLessThanOrEqual(creditSeverity(before[place]?.code ?? 'N'));
          expect(later).toBeLessThanOrEqual(before[place]?.daysPastDue ?? 0);
        });
      }),
      propertyRuns,
    );
  });

  it('never gets worse when more is paid', () => {
    fc.assert(
      fc.property(anyHistory, anyPayment, (history, payment) => {
        const [before, after] = [strip(history), strip({ ...history, payments: [...history.payments, payment] })];

        after.forEach(({ code }, place) => {
          expect(creditSeverity(code)).toBeLessThanOrEqual(creditSeverity(before[place]?.code ?? 'N'));
        });
      }),
      propertyRuns,
    );
  });

  it('has days past due that never fall while nothing is paid', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const months = strip(history);
        months.slice(1).forEach(({ month, daysPastDue: days }, place) => {
          const isPaid = history.payments.some(({ date }) => monthOf(date) === month);
          if (!isPaid) expect(days).toBeGreaterThanOrEqual(months[place]?.daysPastDue ?? 0);
        });
      }),
      propertyRuns,
    );
  });

  it('is the same when a payment is made in two parts on its day', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (history, which, cut) => {
        const split = { ...history, payments: inTwo(history.payments, which, cut) };

        expect(strip(split)).toEqual(strip(history));
        expect(ended(split)).toEqual(ended(history));
      }),
      propertyRuns,
    );
  });

  it('is the same in whatever order dues and payments are listed', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const turned = { ...history, dues: history.dues.toReversed(), payments: history.payments.toReversed() };

        expect(strip(turned)).toEqual(strip(history));
        expect(ended(turned)).toEqual(ended(history));
      }),
      propertyRuns,
    );
  });

  it('is the same with nothing planned as with nothing paid', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const payments = history.payments.filter(({ date }) => date <= history.asOf);

        expect(strip({ ...history, payments, afterAsOf: 'payments-as-given' })).toEqual(strip({ ...history, afterAsOf: 'nothing-is-paid' }));
      }),
      propertyRuns,
    );
  });
});

describe('badConduct, of any history', () => {
  it('has no end while a due is past due, and else ended on the last day that began with one', () => {
    fc.assert(
      fc.property(anyHistory, (known) => {
        const history = { ...known, afterAsOf: 'nothing-is-paid' as const };
        let last: string | null = null;
        for (let date = dayFromNumber(first); date <= history.asOf; date = addDays(date, 1)) {
          if (daysPastDue(unpaidAt(history, addDays(date, -1)), date) > 0) last = date;
        }

        const isPastDue = daysPastDue(unpaidAt(history, history.asOf), history.asOf) > 0;
        expect(ended(history).endedOn).toBe(isPastDue ? null : last);
      }),
      propertyRuns,
    );
  });

  it('never ends later when a payment is made earlier', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.integer({ min: 1, max: 400 }), (history, which, days) => {
        const before = ended(history).endedOn;
        const after = ended({ ...history, payments: moved(history.payments, which, days) }).endedOn;

        if (before !== null && after !== null) expect(after <= before).toBe(true);
      }),
      propertyRuns,
    );
  });
});

function moved(payments: readonly CreditPayment[], which: number, days: number): readonly CreditPayment[] {
  return payments.map((payment, place) =>
    place === which % payments.length ? { ...payment, date: addDays(payment.date, -days) } : payment,
  );
}

function inTwo(payments: readonly CreditPayment[], which: number, cut: number): readonly CreditPayment[] {
  return payments.flatMap((payment, place) => {
    if (place !== which % payments.length) return [payment];
    const part = cut % (payment.amount.minor + 1);
    return [part, payment.amount.minor - part].map((minor) => ({ ...payment, amount: money(minor, CNY) }));
  });
}
