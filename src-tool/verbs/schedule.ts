import { z } from 'zod';
import { scheduleRate } from '../../src-shared/domain/disclosure/schedule-rate';
import { instalmentSchedule, type InstalmentSchedule } from '../../src-shared/domain/loan/instalment-schedule';
import type { Instalment } from '../../src-shared/domain/loan/instalment';
import type { InstalmentTerms } from '../../src-shared/domain/loan/instalment-terms';
import type { LoanDraw } from '../../src-shared/domain/loan/loan-draw';
import type { ScheduleFailureCode } from '../../src-shared/domain/loan/schedule-failures';
import { formatDecimal } from '../../src-shared/domain/money/decimal';
import { refusal, success, type Failure, type Result } from '../../src-shared/domain/result';
import type { JsonPath } from '../json/json-pointer';
import { withReferences } from '../derivation/with-references';
import { jsonVerb } from '../json/json-verb';
import { placed } from '../json/placed';
import type { ToolFailureCode } from '../tool-failure';
import { scheduleFigureDerivation } from './schedule-figure-derivation';
import { scheduleInput, type ScheduleInput } from './schedule-input';

const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .describe('Decimal in major units.');
const percent = z
  .string()
  .regex(/^-?\d+\.\d{6,}$/)
  .nullable()
  .describe('Percent; null where no rate balances the schedule.');
const parts = { principal: amount, interest: amount, fee: amount, payment: amount };

/** What `schedule` prints. */
export const scheduleOutput = z.strictObject({
  periods: z.array(
    z.strictObject({
      number: z.int().positive(),
      from: z.iso.date().describe('The draw, or the due date before.'),
      dueDate: z.iso.date(),
      days: z.int().nonnegative().describe('Calendar days from one to the other.'),
      ...parts,
      balance: amount.describe('The principal left after it.'),
    }),
  ),
  totals: z.strictObject(parts),
  annualRate: z.strictObject({ nominal: percent, effective: percent }),
});

/** The repayment schedule of a loan. */
export const scheduleVerb = jsonVerb({
  name: 'schedule',
  summary: 'The repayment schedule of a loan, with its totals and its annual rate.',
  input: scheduleInput,
  output: scheduleOutput,

  run(input) {
    const schedule = scheduleFor(input);
    return schedule.ok ? success(document(schedule.value)) : schedule;
  },

  derive(input, path) {
    const schedule = scheduleFor(input);
    if (!schedule.ok) return schedule;
    const derivation = scheduleFigureDerivation(schedule.value, path);
    return success(derivation === null ? null : withReferences(derivation, (reference) => pointerFor(reference, input)));
  },
});

/** Where the figure that the engine names stands in the input or in what is printed; the same words where nowhere. */
function pointerFor(reference: string, input: ScheduleInput): string {
  const [, number, figure] = /^instalments\/(\d+)\/(\w+)$/.exec(reference) ?? [];
  if (number !== undefined && figure !== undefined) return `/periods/${Number(number) - 1}/${figure}`;
  const field = fieldOf[reference];
  return field === undefined || input[field] === undefined ? reference : `/${field}`;
}

/** The fields that the engine's terms are read from. */
const fieldOf: Readonly<Record<string, keyof ScheduleInput>> = {
  'draw/principal': 'principal',
  'interest/annualRate': 'annualRate',
  fees: 'feeRatePerPeriod',
};

/** The schedule that an input asks for. */
export function scheduleFor(input: ScheduleInput): Result<InstalmentSchedule, Failure<ToolFailureCode>> {
  if (input.annualRate === undefined && input.feeRatePerPeriod === undefined)
    return refusal('terms.price_missing', { pointer: '' });
  const schedule = instalmentSchedule(termsOf(input), drawOf(input));
  return schedule.ok ? schedule : { ok: false, failure: placed(schedule.failure, placeOf(schedule.failure)) };
}

function termsOf({
  method,
  annualRate = '0',
  feeRatePerPeriod,
  dayCount = 'equal-periods',
  rounding = 'half-up',
}: ScheduleInput): InstalmentTerms {
  return {
    method: { kind: method },
    interest: { annualRate, dayCount, oddPeriod: 'as-one', levelPayment: 'as-counted', freePeriods: 0 },
    fees:
      feeRatePerPeriod === undefined
        ? []
        : [{ amount: { kind: 'percent-of-principal', percent: feeRatePerPeriod }, due: 'each-instalment' }],
    grace: { principal: 0, interest: 0, interestMeanwhile: 'due-after-grace' },
    rounding: { mode: rounding, oddCent: 'last', multiple: null, interestEach: 'instalment', flatEach: 'instalment' },
    dueDates: { whenDayOff: 'stay' },
    downPayment: null,
  };
}

function drawOf({ principal, drawnOn, firstDueDate, every, periods }: ScheduleInput): LoanDraw {
  return { principal, drawnOn, due: { kind: 'run', firstDueDate, every, count: periods } };
}

/** The field that a refusal is about. */
function placeOf({ code, data }: Failure<ScheduleFailureCode>): JsonPath {
  switch (code) {
    case 'terms.rate_malformed':
    case 'terms.rate_out_of_range':
      return [data?.['field'] === 'feeRate' ? 'feeRatePerPeriod' : 'annualRate'];
    case 'terms.contradiction':
    case 'schedule.payment_does_not_cover_interest':
      return ['annualRate'];
    case 'schedule.no_instalments':
    case 'schedule.too_many_periods':
    case 'terms.grace_out_of_range':
      return ['periods'];
    case 'schedule.first_due_before_draw':
    case 'schedule.due_dates_not_rising':
      return ['firstDueDate'];
    case 'schedule.date_out_of_range':
      return ['firstDueDate'];
    case 'schedule.amount_out_of_range':
      return ['principal'];
    case 'terms.none_in_force':
      return [];
  }
}

function document({ instalments, totals, ...schedule }: InstalmentSchedule): z.input<typeof scheduleOutput> {
  const annualRate = scheduleRate({ instalments, totals, ...schedule });
  return {
    periods: instalments.map(({ number, from, dueDate, days, balance, ...instalment }) => {
      return { number, from, dueDate, days, ...partsOf(instalment), balance: formatDecimal(balance) };
    }),
    totals: partsOf(totals),
    annualRate: { nominal: annualRate.nominal, effective: annualRate.effective },
  };
}

function partsOf({ principal, interest, fee, payment }: Pick<Instalment, 'principal' | 'interest' | 'fee' | 'payment'>) {
  return {
    principal: formatDecimal(principal),
    interest: formatDecimal(interest),
    fee: formatDecimal(fee),
    payment: formatDecimal(payment),
  };
}
