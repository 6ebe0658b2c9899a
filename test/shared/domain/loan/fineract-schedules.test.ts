import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, type Day } from '#shared/domain/calendar/day';
import type { Frequency } from '#shared/domain/calendar/frequency';
import type { InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import { instalmentSchedule, type InstalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { takePaymentHoliday } from '#shared/domain/forbearance/take-payment-holiday';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { formatDecimal, parseDecimal } from '#shared/domain/money/decimal';
import type { Money } from '#shared/domain/money/money';
import { someTerms } from './some-terms';

const row = z.object({
  Nr: z.string(),
  Days: z.string(),
  Date: z.string(),
  'Balance of loan': z.string(),
  'Principal due': z.string(),
  Interest: z.string(),
  Fees: z.string(),
  Due: z.string(),
});
const vector = z.object({
  from: z.string(),
  loan: z.record(z.string(), z.string()),
  disbursed: z.object({ date: z.string(), amount: z.string() }),
  schedule: z.array(row),
});
type Vector = z.infer<typeof vector>;

const file = new URL('../../../fixtures/fineract/schedule-vectors.json', import.meta.url);
const { vectors } = z.object({ vectors: z.array(vector) }).parse(JSON.parse(readFileSync(file, 'utf8')));

const EUR = 'EUR' as CurrencyCode;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dayIn(text: string): Day {
  const [dayOfMonth = '', month = '', year = ''] = text.split(' ');
  return day(`${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${dayOfMonth}`);
}

function euros(text: string): Money {
  const amount = parseDecimal(text, EUR);
  if (!amount.ok) throw new Error(`no amount: ${text}`);
  return amount.value;
}

// The products' figures that the scenarios do not repeat, from Fineract's own product set-up: instalments in
// multiples of one unit, half even, a down payment of a quarter; the products called EMI_360_30 count 30/360 and take
// any cent.
function termsOf({ loan }: Vector): InstalmentTerms {
  const product = loan['LoanProduct'] ?? '';
  const isDaily = loan['interest calculation period'] === 'DAILY';
  return someTerms({
    method: { kind: loan['interest type'] === 'FLAT' ? 'flat-interest' : 'equal-payment' },
    interest: { annualRate: loan['ANNUAL interest rate %'] ?? '', dayCount: isDaily ? '30/360' : 'equal-periods' },
    rounding: { mode: 'half-even', multiple: product.includes('EMI_360_30') ? null : euros('1') },
    downPayment: product.includes('DOWNPAYMENT') ? '25' : null,
  });
}

function everyOf({ loan }: Vector): Frequency {
  return { count: Number(loan['repaymentEvery']), unit: loan['repaymentFrequencyType'] === 'MONTHS' ? 'month' : 'day' };
}

function scheduleOf(published: Vector): InstalmentSchedule {
  const drawnOn = dayIn(published.disbursed.date);
  const [firstDueDate] = published.schedule.filter(({ Days }) => Number(Days) > 0).map(({ Date: date }) => dayIn(date));
  if (firstDueDate === undefined) throw new Error('a schedule has a due date');
  const due = {
    kind: 'run',
    firstDueDate,
    every: everyOf(published),
    count: Number(published.loan['numberOfRepayments']),
  } as const;
  const schedule = instalmentSchedule(termsOf(published), { principal: euros(published.disbursed.amount), drawnOn, due });
  if (!schedule.ok) throw new Error(schedule.failure.code);
  return schedule.value;
}

function rowsOf({ instalments }: InstalmentSchedule): readonly unknown[] {
  return instalments.map((instalment) => ({
    number: String(instalment.number),
    days: String(instalment.days),
    dueDate: instalment.dueDate,
    balance: formatDecimal(instalment.balance),
    principal: formatDecimal(instalment.principal),
    interest: formatDecimal(instalment.interest),
    fee: formatDecimal(instalment.fee),
    payment: formatDecimal(instalment.payment),
  }));
}

function publishedRows({ schedule }: Vector): readonly unknown[] {
  const amount = (text: string): string => formatDecimal(euros(text));
  return schedule.slice(1).map((published) => ({
    number: published.Nr,
    days: published.Days,
    dueDate: dayIn(published.Date),
    balance: amount(published['Balance of loan']),
    principal: amount(published['Principal due']),
    interest: amount(published.Interest),
    fee: amount(published.Fees),
    payment: amount(published.Due),
  }));
}

// The scenario states this schedule only after two due dates went by and their arrears were moved to the instalments
// left.
const reamortised = 'LoanReAmortization.feature';

function withoutPastDue(schedule: InstalmentSchedule): InstalmentSchedule {
  const holiday = { from: 2, count: 2, end: 'same', interest: 'due-after-grace', fees: 'charged' } as const;
  const after = takePaymentHoliday(schedule, holiday);
  if (!after.ok) throw new Error(after.failure.code);
  return after.value.schedule;
}

describe('Fineract’s schedules', () => {
  let agreed = 0;
  afterAll(() => {
    process.stdout.write(`Fineract schedules: ${agreed} of ${vectors.length} agree to the cent\n`);
  });

  it.each(vectors.map((published) => [published.from, published] as const))('%s', (name, published) => {
    const schedule = scheduleOf(published);

    expect(rowsOf(name.startsWith(reamortised) ? withoutPastDue(schedule) : schedule)).toEqual(publishedRows(published));
    agreed += 1;
  });
});
