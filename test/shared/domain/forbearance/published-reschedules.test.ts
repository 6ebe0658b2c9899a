import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { changeRate } from '#shared/domain/forbearance/change-rate';
import { extendInstalment } from '#shared/domain/forbearance/extend-instalment';
import { extendTerm } from '#shared/domain/forbearance/extend-term';
import type { Rescheduled } from '#shared/domain/forbearance/schedule-difference';
import { takePaymentHoliday } from '#shared/domain/forbearance/take-payment-holiday';
import type { InstalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { CNY } from '#shared/domain/money/currency';
import { formatDecimal } from '#shared/domain/money/decimal';
import { money } from '#shared/domain/money/money';
import type { Result } from '#shared/domain/result';
import { aDraw, scheduleOf, someTerms } from '../loan/some-terms';

// The workbook cases of Mifos X: 10,000 drawn on 1 January 2015 at 1 % a month, twelve equal instalments from 1
// February on.
const loan = scheduleOf(
  someTerms({ rounding: { mode: 'half-even' } }),
  aDraw({ principal: 1_000_000, drawnOn: '2015-01-01', firstDueDate: '2015-02-01', count: 12 }),
);

type Step = (schedule: InstalmentSchedule) => Result<Rescheduled>;
const longer =
  (from: number, more: number): Step =>
  (schedule) =>
    extendTerm(schedule, { from, more });
const atRate =
  (from: number, annualRate: string): Step =>
  (schedule) =>
    changeRate(schedule, { from, annualRate, changes: 'payments' });
const pause =
  (from: number, count: number): Step =>
  (schedule) =>
    takePaymentHoliday(schedule, { from, count, end: 'later', interest: 'due-after-grace', fees: 'charged' });
const moved =
  (number: number, newDueDate: string): Step =>
  (schedule) =>
    extendInstalment(schedule, {
      number,
      newDueDate: day(newDueDate),
      later: 'move-along',
      fee: money(0, CNY),
      interest: 'not-charged',
    });

function after(...steps: readonly Step[]): InstalmentSchedule {
  return steps.reduce((schedule, step) => {
    const result = step(schedule);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value.schedule;
  }, loan);
}

/** One line of a workbook's schedule: number, days, date, principal, balance, interest, due. */
function line({ instalments }: InstalmentSchedule, number: number): string {
  const instalment = instalments.find((candidate) => candidate.number === number);
  if (instalment === undefined) return 'none';
  const { days, dueDate, principal, balance, interest, payment } = instalment;
  return [number, days, dueDate, ...[principal, balance, interest, payment].map(formatDecimal)].join(' ');
}

describe('the hardship cases of Mifos X', () => {
  it('are reproduced: nothing changed', () => {
    expect([1, 2, 12].map((number) => line(loan, number))).toEqual([
      '1 31 2015-02-01 788.49 9211.51 100.00 888.49',
      '2 28 2015-03-01 796.37 8415.14 92.12 888.49',
      '12 31 2016-01-01 879.67 0.00 8.80 888.47',
    ]);
  });

  it.each([
    [
      '4652, three more instalments',
      [longer(1, 3)],
      [
        '1 31 2015-02-01 621.24 9378.76 100.00 721.24',
        '8 31 2015-09-01 666.05 4852.62 55.19 721.24',
        '15 31 2016-04-01 714.07 0.00 7.14 721.21',
      ],
    ],
    [
      '4653, 24 % from the third on',
      [atRate(3, '24')],
      [
        '2 28 2015-03-01 796.37 8415.14 92.12 888.49',
        '3 31 2015-04-01 768.53 7646.61 168.30 936.83',
        '12 31 2016-01-01 918.42 0.00 18.37 936.79',
      ],
    ],
    [
      '4659 and 4703, 24 % from the first on',
      [atRate(1, '24')],
      [
        '1 31 2015-02-01 745.60 9254.40 200.00 945.60',
        '7 31 2015-08-01 839.67 4457.00 105.93 945.60',
        '12 31 2016-01-01 927.01 0.00 18.54 945.55',
      ],
    ],
    [
      '4650, the first due date moved, the others along with it',
      [moved(1, '2015-02-15')],
      [
        '1 45 2015-02-15 788.49 9211.51 100.00 888.49',
        '2 28 2015-03-15 796.37 8415.14 92.12 888.49',
        '12 31 2016-01-15 879.67 0.00 8.80 888.47',
      ],
    ],
    [
      '4660, moved twice',
      [moved(1, '2015-02-15'), moved(1, '2015-02-25')],
      ['1 55 2015-02-25 788.49 9211.51 100.00 888.49', '12 31 2016-01-25 879.67 0.00 8.80 888.47'],
    ],
    [
      '4662, a holiday of three, then 24 %',
      [pause(1, 3), atRate(4, '24')],
      [
        '3 31 2015-04-01 0.00 10000.00 0.00 0.00',
        '4 30 2015-05-01 745.60 9254.40 500.00 1245.60',
        '5 31 2015-06-01 760.51 8493.89 185.09 945.60',
        '15 31 2016-04-01 927.01 0.00 18.54 945.55',
      ],
    ],
    [
      '4663, moved, then three more instalments',
      [moved(1, '2015-02-15'), longer(1, 3)],
      ['1 45 2015-02-15 621.24 9378.76 100.00 721.24', '15 31 2016-04-15 714.07 0.00 7.14 721.21'],
    ],
    [
      '4665, three more instalments twice',
      [longer(1, 3), longer(2, 3)],
      [
        '1 31 2015-02-01 621.24 9378.76 100.00 721.24',
        '2 28 2015-03-01 508.87 8869.89 93.79 602.66',
        '18 30 2016-07-01 596.72 0.00 5.97 602.69',
      ],
    ],
    [
      '4666, moved, a holiday of two, three more instalments and 24 %, then moved again',
      [moved(1, '2015-02-15'), pause(1, 2), longer(1, 3), atRate(1, '24'), moved(3, '2015-04-25')],
      [
        '2 28 2015-03-15 0.00 10000.00 0.00 0.00',
        '3 41 2015-04-25 578.25 9421.75 600.00 1178.25',
        '4 30 2015-05-25 589.81 8831.94 188.44 778.25',
        '17 31 2016-06-25 763.09 0.00 15.26 778.35',
      ],
    ],
  ] as const)('are reproduced: %s', (_name, steps, expected) => {
    const schedule = after(...steps);

    expect(expected.map((published) => line(schedule, Number(published.split(' ')[0])))).toEqual(expected);
    expect(schedule.instalments).toHaveLength(Number(expected.at(-1)?.split(' ')[0]));
  });
});
