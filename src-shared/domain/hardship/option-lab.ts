import { addToMonth, monthOf, type Month } from '../calendar/month';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { refusal, success, type Failure, type Result } from '../result';
import { candidate, type Candidate, type CandidateSource } from './candidate';
import { checkSituation } from './check-situation';
import { agreedCourse } from './course-by-lines';
import { comparedWithAgreed, type ComparedWithAgreed, type FollowedDebt } from './course-figures';
import { debtOptions } from './debt-options';
import type { Debt } from './debt';
import { doNothing, type DoNothing } from './do-nothing';
import { optionKinds } from './hardship-policy';
import { followedDebt, type LabOption } from './lab-option';
import { isGoalMet, rankCandidates } from './rank-candidates';
import type { Situation } from './situation';
import type { SituationFailureCode } from './situation-failures';

/** The months that the lab tells of where nothing else is asked for, and the most. */
export const labMonths = { usual: 12, most: 60 } as const;

/** What a debt comes to without asking for anything. */
export interface DebtBaselines {
  readonly debtId: string;
  readonly asAgreed: FollowedDebt;
  readonly doNothing: DoNothing;
}

/** An option beside paying its debt as agreed. */
export interface ComparedOption extends LabOption {
  /** Null where it is not possible. */
  readonly compared: ComparedWithAgreed | null;
}

/** A way through in its place for the goal. */
export interface RankedCandidate extends Candidate {
  readonly isGoalMet: boolean | null;
}

/** Why nothing is recommended. */
export type NothingRecommended = 'dispute' | 'no-budget' | 'several-currencies' | 'essential-spending-not-covered';

/** All that can be done about the debts of a situation. */
export interface OptionLab {
  readonly baselines: readonly DebtBaselines[];
  readonly options: readonly ComparedOption[];
  /** Every way through that is possible, paying as agreed among them, the best for the goal first. */
  readonly ranked: readonly RankedCandidate[];
  /** The identifier of the first of them that leaves essential spending covered in every month. */
  readonly recommended: string | null;
  /** Null where something is recommended. */
  readonly nothingRecommended: NothingRecommended | null;
}

/**
 * Everything that a borrower could do about some debts: each option of each debt, judged, followed and compared; ways
 * through for all of them together, ranked for the goal. Nothing is recommended that leaves essential spending uncovered
 * in any month, nothing at all without a budget, and for a dispute never. It tells of `months` months, that of `asOf`
 * the first, or until the last payment where that is later.
 */
export function optionLab(
  situation: Situation,
  months: number = labMonths.usual,
): Result<OptionLab, Failure<SituationFailureCode>> {
  if (!Number.isInteger(months) || months < 1 || months > labMonths.most) {
    return refusal('situation.horizon_out_of_range', { entry: 'months', maximum: labMonths.most });
  }
  const checked = checkSituation(situation);
  if (!checked.ok) return checked;
  try {
    return success(labOf(situation, addToMonth(monthOf(situation.asOf), months - 1)));
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('situation.amount_out_of_range', { entry: 'debts' });
    throw error;
  }
}

function labOf(situation: Situation, through: Month): OptionLab {
  const { debts, asOf, reason, budget, goal } = situation;
  const baselines = debts.map((debt) => baselinesOf(debt, situation, through));
  const agreed = new Map(baselines.map(({ debtId, asAgreed }) => [debtId, asAgreed]));
  const question = { asOf, reason, incomeDay: budget?.incomeDay ?? null, through };
  const options = debts.flatMap((debt) => debtOptions(debt, question)).map((option) => compared(option, agreed));
  const ranked = rankCandidates(candidatesOf(options, { situation, agreed, through }), goal).map((one) => {
    return { ...one, isGoalMet: isGoalMet(one.figures, goal) };
  });
  return { baselines, options, ranked, ...recommendation(situation, ranked) };
}

function baselinesOf(debt: Debt, { asOf }: Situation, through: Month): DebtBaselines {
  const reporting = { reportedBy: 'original-dates', paid: 'as-planned', asOf } as const;
  return {
    debtId: debt.id,
    asAgreed: followedDebt(debt, agreedCourse(debt, asOf), reporting, through),
    doNothing: doNothing(debt, asOf, through),
  };
}

function compared(option: LabOption, agreed: ReadonlyMap<string, FollowedDebt>): ComparedOption {
  const asAgreed = agreed.get(option.debtId);
  const { followed } = option;
  if (followed === null || asAgreed === undefined) return { ...option, compared: null };
  return { ...option, compared: comparedWithAgreed(followed.figures, asAgreed.figures) };
}

/** Paying as agreed, each option with the other debts as agreed, and each kind for all debts that can have it. */
function candidatesOf(options: readonly LabOption[], source: CandidateSource): readonly Candidate[] {
  const possible = options.filter(({ isPossible }) => isPossible);
  const singles = possible.flatMap((option) => countable(() => candidate(option.id, [option], source)));
  const best = rankCandidates(singles, source.situation.goal).flatMap(({ id }) => possible.filter((option) => option.id === id));
  const together = optionKinds.flatMap((kind) => {
    const ofKind = best.filter((option) => option.kind === kind);
    const debts = [...new Set(possible.filter((option) => option.kind === kind).map(({ debtId }) => debtId))];
    const members = debts.flatMap((debtId) => ofKind.find((option) => option.debtId === debtId) ?? []);
    return members.length < 2 ? [] : countable(() => candidate(`all/${kind}`, members, source));
  });
  return [...singles, ...together, ...countable(() => candidate('as-agreed', [], source))];
}

/** A way through whose sums cannot be counted is none. */
function countable(make: () => Candidate): readonly Candidate[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof AmountOutOfRange) return [];
    throw error;
  }
}

function recommendation(
  { goal, budget, debts }: Situation,
  ranked: readonly RankedCandidate[],
): Pick<OptionLab, 'recommended' | 'nothingRecommended'> {
  const nothing = (why: NothingRecommended) => ({ recommended: null, nothingRecommended: why });
  if (goal.kind === 'dispute') return nothing('dispute');
  if (budget === null) return nothing('no-budget');
  if (debts.some(({ currency }) => currency !== budget.income.currency)) return nothing('several-currencies');
  const first = ranked.find(({ figures }) => figures.isEssentialCovered === true);
  return first === undefined
    ? nothing('essential-spending-not-covered')
    : { recommended: first.id, nothingRecommended: null };
}
