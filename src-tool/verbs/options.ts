import type { Debt } from '../../src-shared/domain/hardship/debt';
import { optionLab } from '../../src-shared/domain/hardship/option-lab';
import type { Situation } from '../../src-shared/domain/hardship/situation';
import type { SituationFailureCode } from '../../src-shared/domain/hardship/situation-failures';
import { noAmounts } from '../../src-shared/domain/money/components';
import type { CurrencyCode } from '../../src-shared/domain/money/currency';
import { success, type Failure } from '../../src-shared/domain/result';
import type { JsonPath } from '../json/json-pointer';
import { jsonVerb } from '../json/json-verb';
import { placed } from '../json/placed';
import { optionsDerivation } from './options-derivation';
import { optionsDocument } from './options-document';
import { optionsInput, type OptionsInput } from './options-input';
import { optionsOutput } from './options-output';

/** What a lender's policies allow a borrower, and what follows from each option. */
export const optionsVerb = jsonVerb({
  name: 'options',
  summary: 'The hardship options that policies allow in a situation, with reasons, cost, schedule and credit effect.',
  input: optionsInput,
  output: optionsOutput,

  run(input) {
    const situation = situationOf(input);
    const lab = optionLab(situation, input.months);
    if (!lab.ok) return { ok: false, failure: placed(lab.failure, placeOf(lab.failure)) };
    return success(optionsDocument(situation, lab.value));
  },

  derive(input, path) {
    const situation = situationOf(input);
    const lab = optionLab(situation, input.months);
    if (!lab.ok) return { ok: false, failure: placed(lab.failure, placeOf(lab.failure)) };
    return success(optionsDerivation(situation, lab.value, path));
  },
});

function situationOf({ asOf, goal, reason, budget, debts, currency }: OptionsInput): Situation {
  return { asOf, goal, reason, budget, debts: debts.map((debt) => debtOf(debt, currency)) };
}

function debtOf(debt: OptionsInput['debts'][number], currency: CurrencyCode): Debt {
  const { id, lines, lateCharge, componentOrder, policies, grants, requestOpen } = debt;
  return {
    id,
    currency,
    lines: lines.map(({ dueDate, originalDueDate = dueDate, principal, interest, fee, penalty, chargedBefore = penalty, ...line }) => ({
      ...line,
      dueDate,
      originalDueDate,
      outstanding: { ...noAmounts(currency), principal, interest, fee, penalty },
      chargedBefore,
    })),
    lateCharge: lateCharge === null ? null : lateChargeOf(lateCharge),
    componentOrder,
    policies,
    grants,
    isRequestOpen: requestOpen,
  };
}

function lateChargeOf({ chargedOn, ...rules }: NonNullable<OptionsInput['debts'][number]['lateCharge']>): Debt['lateCharge'] {
  return { rules, chargedOn };
}

/** The place in the document that a refusal of the situation is about; the lab names it as a way through the situation. */
function placeOf({ data }: Failure<SituationFailureCode>): JsonPath {
  return String(data?.['entry'] ?? '').split('/').filter((step) => step !== '');
}
