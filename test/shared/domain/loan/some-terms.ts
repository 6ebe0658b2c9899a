import { day } from '#shared/domain/calendar/day';
import { parseFrequency, type Frequency } from '#shared/domain/calendar/frequency';
import type { GraceTerms, InstalmentTerms, InterestTerms, RoundingTerms } from '#shared/domain/loan/instalment-terms';
import { instalmentSchedule, type InstalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import type { LoanDraw } from '#shared/domain/loan/loan-draw';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

/** What a test says about terms; the rest is the plainest there is. */
export interface TermsInWords extends Partial<Omit<InstalmentTerms, 'interest' | 'grace' | 'rounding'>> {
  readonly interest?: Partial<InterestTerms>;
  readonly grace?: Partial<GraceTerms>;
  readonly rounding?: Partial<RoundingTerms>;
}

/** Equal payments at 12 % a year, periods counting as equal, half a cent up, the rest with the last instalment. */
export function someTerms({ interest, grace, rounding, ...rest }: TermsInWords = {}): InstalmentTerms {
  return {
    method: { kind: 'equal-payment' },
    interest: {
      annualRate: '12',
      dayCount: 'equal-periods',
      oddPeriod: 'as-one',
      levelPayment: 'as-counted',
      freePeriods: 0,
      ...interest,
    },
    fees: [],
    grace: { principal: 0, interest: 0, interestMeanwhile: 'due-after-grace', ...grace },
    rounding: {
      mode: 'half-up',
      oddCent: 'last',
      multiple: null,
      interestEach: 'instalment',
      flatEach: 'instalment',
      ...rounding,
    },
    dueDates: { whenDayOff: 'stay' },
    downPayment: null,
    ...rest,
  };
}

/** What a test says about a draw. */
export interface DrawInWords {
  readonly principal?: number;
  readonly drawnOn?: string;
  readonly firstDueDate?: string;
  readonly every?: string;
  readonly count?: number;
}

/** 1,200.00 yuan drawn on 1 January 2026, twelve monthly instalments from 1 February on. */
export function aDraw(words: DrawInWords = {}): LoanDraw {
  const { principal = 120_000, drawnOn = '2026-01-01', firstDueDate = '2026-02-01', every = '1 month', count = 12 } = words;
  return {
    principal: money(principal, CNY),
    drawnOn: day(drawnOn),
    due: { kind: 'run', firstDueDate: day(firstDueDate), every: frequency(every), count },
  };
}

/** A frequency that a test names. */
export function frequency(text: string): Frequency {
  const parsed = parseFrequency(text);
  if (parsed === null) throw new Error(`no frequency: ${text}`);
  return parsed;
}

/** The schedule, where the test takes for granted that there is one. */
export function scheduleOf(terms: InstalmentTerms, draw: LoanDraw): InstalmentSchedule {
  const schedule = instalmentSchedule(terms, draw);
  if (!schedule.ok) throw new Error(`no schedule: ${schedule.failure.code}`);
  return schedule.value;
}
