import type { Day } from '../calendar/day';
import type { Month } from '../calendar/month';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { checkPolicy } from './check-policy';
import type { Debt } from './debt';
import { defaultChoices, type Choice } from './default-choices';
import { optionKinds, type HardshipPolicy, type HardshipReason, type OptionKind } from './hardship-policy';
import { labOption, type LabOption } from './lab-option';
import { condition, type OptionCondition } from './option-condition';
import { unsoundConditions } from './option-conditions';

/** What the options of a debt depend on beside it. */
export interface LabQuestion {
  readonly asOf: Day;
  readonly reason: HardshipReason | null;
  /** The day of the month on which income comes; null where it is not told. */
  readonly incomeDay: number | null;
  /** The last month that the credit file is told for. */
  readonly through: Month;
}

/**
 * Every option of a debt, kind by kind: for each policy in force the choices that are possible, or the first with the
 * reasons why none is. A kind that the lender publishes nothing of is there too, with that as its reason.
 */
export function debtOptions(debt: Debt, question: LabQuestion): readonly LabOption[] {
  return optionKinds.flatMap((kind) => {
    const policies = policiesToShow(debt, kind, question.asOf);
    const options = policies.flatMap((policy) => policyOptions(debt, policy, question));
    const shown =
      options.length > 0 ? options : [withoutFigures(debt, kind, null, [condition('policy-published', false)])];
    return shown.map((option, index) => ({ ...option, id: `${debt.id}/${kind}/${index + 1}` }));
  });
}

/** The policies of a kind that are in force; where none is, the one that comes next or, failing that, ended last. */
function policiesToShow({ policies }: Debt, kind: OptionKind, asOf: Day): readonly HardshipPolicy[] {
  const ofKind = policies.filter(({ terms }) => terms.kind === kind);
  const inForce = ofKind.filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= asOf && (effectiveTo === null || asOf <= effectiveTo),
  );
  if (inForce.length > 0) return inForce;
  const coming = ofKind.filter(({ effectiveFrom }) => effectiveFrom > asOf).sort(byStart)[0];
  const nearest = coming ?? [...ofKind].sort(byStart).at(-1);
  return nearest === undefined ? [] : [nearest];
}

function byStart(a: HardshipPolicy, b: HardshipPolicy): number {
  return a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0;
}

function policyOptions(debt: Debt, policy: HardshipPolicy, question: LabQuestion): readonly LabOption[] {
  const { asOf, reason, incomeDay, through } = question;
  const sound = checkPolicy(policy, debt.currency);
  if (!sound.ok) return [withoutFigures(debt, policy.terms.kind, policy, unsoundConditions(sound.failure))];
  const choices = countableChoices(debt, policy, asOf, incomeDay);
  if (choices === null) return [withoutFigures(debt, policy.terms.kind, policy, [condition('countable', false)])];
  const options = choices.map(({ asked, lines }) => {
    return labOption('', { debt, policy, asked, lines, asOf, reason }, through);
  });
  const possible = options.filter(({ isPossible }) => isPossible);
  return possible.length > 0 ? possible : options.slice(0, 1);
}

function countableChoices(debt: Debt, policy: HardshipPolicy, asOf: Day, incomeDay: number | null): readonly Choice[] | null {
  try {
    return defaultChoices(debt, policy, asOf, incomeDay);
  } catch (error) {
    if (error instanceof AmountOutOfRange) return null;
    throw error;
  }
}

function withoutFigures(
  debt: Debt,
  kind: OptionKind,
  policy: HardshipPolicy | null,
  conditions: readonly OptionCondition[],
): LabOption {
  return {
    id: '',
    debtId: debt.id,
    kind,
    policy,
    asked: null,
    lineIds: [],
    conditions,
    isPossible: false,
    followed: null,
    estimates: [],
  };
}
