import { day, type Day } from '../calendar/day';
import type { PastDueCode } from './credit-code';

/**
 * How well a rule is known: `primary` was read in the law or standard itself, `secondary` in reports of it, `weak` in pages that agree with one
 * another and name no author: never to be shown without saying so.
 */
export type RuleConfidence = 'primary' | 'secondary' | 'weak';

/** A rule of a reporting model, with where it was read. `validFrom` is null where that is not known. */
export interface ReportingRule {
  readonly id: 'cn-credit-codes' | 'cn-credit-retention';
  /** The law or the document by its own name; null where no document of the authority was read. */
  readonly source: string | null;
  readonly validFrom: Day | null;
  readonly confidence: RuleConfidence;
  readonly readOn: Day;
}

/** What the credit centre of the People's Bank of China is known to report of an account, as dated data. */
export const cnCreditCentre = {
  id: 'cn-credit-centre',
  /** The codes and their meanings: second-generation report. Several pages agree; the centre's own guide was not read. */
  codes: {
    id: 'cn-credit-codes',
    source: null,
    validFrom: null,
    confidence: 'weak',
    readOn: day('2026-11-23'),
  },
  /** Codes by days past due, each from so many days on, the worst first. */
  pastDue: [
    { code: '7', fromDays: 181 },
    { code: '6', fromDays: 151 },
    { code: '5', fromDays: 121 },
    { code: '4', fromDays: 91 },
    { code: '3', fromDays: 61 },
    { code: '2', fromDays: 31 },
    { code: '1', fromDays: 1 },
  ],
  /** How long a record is kept after the bad conduct has ended. */
  retention: {
    id: 'cn-credit-retention',
    source: '征信业管理条例 第十六条',
    validFrom: day('2013-03-15'),
    confidence: 'primary',
    readOn: day('2026-11-23'),
  },
  retentionMonths: 60,
} as const satisfies {
  readonly id: string;
  readonly codes: ReportingRule;
  readonly pastDue: readonly { readonly code: PastDueCode; readonly fromDays: number }[];
  readonly retention: ReportingRule;
  readonly retentionMonths: number;
};
