import { z } from 'zod';
import { badConduct } from '../../src-shared/domain/credit-file/bad-conduct';
import { cnCreditCentre, ruleConfidences, type ReportingRule } from '../../src-shared/domain/credit-file/cn-credit-centre';
import { creditCodes } from '../../src-shared/domain/credit-file/credit-code';
import type { CreditFileFailureCode } from '../../src-shared/domain/credit-file/credit-file-failures';
import type { CreditHistory } from '../../src-shared/domain/credit-file/credit-history';
import { creditMonths } from '../../src-shared/domain/credit-file/credit-months';
import { success, type Failure } from '../../src-shared/domain/result';
import type { JsonPath } from '../json/json-pointer';
import { jsonVerb } from '../json/json-verb';
import { placed } from '../json/placed';
import { creditMeaningWords, reportingRuleWords } from '../words/credit-file-words';
import { creditFileInput, type CreditFileInput } from './credit-file-input';

/** What `credit-file` prints. */
export const creditFileOutput = z.strictObject({
  months: z
    .array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        code: z.enum(creditCodes).describe('How the account stands at the end of the month.'),
        daysPastDue: z
          .int()
          .nonnegative()
          .describe('Of the oldest unpaid due at the end of the month; 0 unless the code is a number.'),
        meaning: z.string().describe('The code in a sentence.'),
        assumed: z.boolean().describe('True where the month ends after asOf: nothing more is paid.'),
      }),
    )
    .describe('One for each month from the first to the last.'),
  badConductEndedOn: z.iso
    .date()
    .nullable()
    .describe(
      'The day on which the last past-due amount was paid; null where none ever was, and while something is past due at the end of asOf.',
    ),
  agesOutOn: z.iso.date().nullable().describe('Five years after it.'),
  rules: z
    .array(
      z.strictObject({
        rule: z.string(),
        source: z.string().nullable().describe('The law or document itself; null where none was read.'),
        validFrom: z.iso.date().nullable(),
        confidence: z.enum(ruleConfidences),
        readOn: z.iso.date(),
        note: z.string(),
      }),
    )
    .describe('What the answer rests on, and how well that is known.'),
});

/** What a credit file shows of an account, month by month. */
export const creditFileVerb = jsonVerb({
  name: 'credit-file',
  summary: 'What payments do to a credit file, month by month, and when late payment ages out of it.',
  input: creditFileInput,
  output: creditFileOutput,

  run(input) {
    const history = historyOf(input);
    const months = creditMonths(history, input);
    if (!months.ok) return { ok: false, failure: placed(months.failure, placeOf(months.failure)) };
    const conduct = badConduct(history);
    if (!conduct.ok) return { ok: false, failure: placed(conduct.failure, placeOf(conduct.failure)) };
    return success({
      months: months.value.map(({ month, code, daysPastDue, meaning, isAssumed }) => {
        return { month, code, daysPastDue, meaning: creditMeaningWords[meaning], assumed: isAssumed };
      }),
      badConductEndedOn: conduct.value.endedOn,
      agesOutOn: conduct.value.agesOutOn,
      rules: [cnCreditCentre.codes, cnCreditCentre.retention].map(ruleDocument),
    });
  },
});

function historyOf({ dues, payments, openedOn, closedOn, asOf }: CreditFileInput): CreditHistory {
  return {
    dues,
    payments,
    openedOn: openedOn ?? null,
    closedOn: closedOn ?? null,
    asOf,
    afterAsOf: 'nothing-is-paid',
  };
}

/** The field that a refusal is about. */
function placeOf({ code }: Failure<CreditFileFailureCode>): JsonPath {
  switch (code) {
    case 'credit_file.range_reversed':
    case 'credit_file.range_too_long':
      return ['to'];
    case 'credit_file.closed_before_opened':
      return ['closedOn'];
    case 'credit_file.ages_out_beyond_calendar':
      return ['payments'];
  }
}

function ruleDocument({ id, source, validFrom, confidence, readOn }: ReportingRule): z.input<typeof creditFileOutput>['rules'][number] {
  return { rule: id, source, validFrom, confidence, readOn, note: reportingRuleWords[id] };
}
