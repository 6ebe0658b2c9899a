import type { OptionsView } from '#shared/contract/operations/help';
import type { Day } from '#shared/domain/calendar/day';
import type { ComparedOption, RankedCandidate } from '#shared/domain/hardship/option-lab';
import { subtract, sum, type Money } from '#shared/domain/money/money';

/** A way through, as a line that can be chosen. */
export interface OptionRow {
  readonly id: string;
  /** The options in it; none where everything is paid as agreed. */
  readonly options: readonly ComparedOption[];
  readonly next: { readonly date: Day; readonly amount: Money } | null;
  readonly highestMonth: Money | null;
  readonly total: Money;
  /** What it costs beside paying as agreed; negative where it is less. */
  readonly costChange: Money;
  readonly endDate: Day | null;
  /** The lowest that any month leaves; null without income and spending. */
  readonly lowestLeft: Money | null;
  readonly isEssentialCovered: boolean | null;
  /** How many months the credit file would show something late in. */
  readonly lateMonths: number;
  readonly isRecommended: boolean;
  readonly isGoalMet: boolean | null;
}

/** Every way through, in the order of the goal. */
export function optionRows({ lab }: OptionsView): readonly OptionRow[] {
  const byId = new Map(lab.options.map((option) => [option.id, option]));
  const agreed = lab.ranked.find(({ optionIds }) => optionIds.length === 0);
  return lab.ranked.map((one) => rowOf(one, byId, agreed, lab.recommended));
}

function rowOf(
  { id, optionIds, figures, isGoalMet }: RankedCandidate,
  byId: ReadonlyMap<string, ComparedOption>,
  agreed: RankedCandidate | undefined,
  recommended: string | null,
): OptionRow {
  const options = optionIds.flatMap((optionId) => byId.get(optionId) ?? []);
  const { currency } = figures.total;
  const changes = options.flatMap(({ compared }) => (compared === null ? [] : [compared.cost]));
  const left = figures.moneyLeft?.map((month) => month.left) ?? null;
  return {
    id,
    options,
    next: figures.next,
    highestMonth: figures.highestMonth?.amount ?? null,
    total: figures.total,
    costChange: agreed?.figures.total.currency === currency ? sum(changes, currency) : subtract(figures.total, figures.total),
    endDate: figures.endDate,
    lowestLeft: left === null ? null : left.reduce<Money | null>((low, one) => (low === null || one.minor < low.minor ? one : low), null),
    isEssentialCovered: figures.isEssentialCovered,
    lateMonths: figures.lateMonths,
    isRecommended: id === recommended,
    isGoalMet,
  };
}

/** The kinds that cannot be had for a debt, each once, with the first option of the kind and why it cannot. */
export function closedOptions({ lab }: OptionsView): readonly ComparedOption[] {
  const open = new Set(lab.options.filter(({ isPossible }) => isPossible).map(({ debtId, kind }) => `${debtId} ${kind}`));
  const seen = new Set<string>();
  return lab.options.filter(({ debtId, kind }) => {
    const key = `${debtId} ${kind}`;
    if (open.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
