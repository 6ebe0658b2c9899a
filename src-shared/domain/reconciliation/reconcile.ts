import type { Day } from '../calendar/day';
import type { LedgerAccount } from '../ledger/ledger-account';
import { accountLedger } from '../ledger/account-ledger';
import type { LedgerFailureCode } from '../ledger/ledger-failures';
import { subtractAmounts, totalOf, type ComponentAmounts } from '../money/components';
import { money, subtract, type Money } from '../money/money';
import { success, type Failure, type Result } from '../result';
import { accountFigures, type AccountFigure, type Reckoning } from './account-figures';
import { alternatives, type Alternative } from './alternatives';
import type { Cause } from './cause';
import type { LenderStatement } from './lender-statement';
import { statedFigures, type StatedFigure } from './stated-figures';

/** A figure on which the lender and our own reckoning differ. */
export interface Difference {
  readonly figure: AccountFigure;
  readonly lender: Money;
  readonly own: Money;
  /** What the lender has more. */
  readonly more: Money;
  /**
   * What leads to the lender's very figure, the likeliest first: one cause, or two together where no single one does. At least one;
   * `unexplained` where nothing that was tried leads there.
   */
  readonly explanations: readonly (readonly Cause[])[];
}

/** Cause pairs are tried among so many of the likeliest alternatives. */
const pairedAlternatives = 24;

/**
 * Holds a lender's statement against our own reckoning of the account: every figure that differs, a charge by its days, with what
 * explains it. An explanation is found by reckoning anew in each other way that is tried, and holds where that gives the lender's
 * figure to the cent; of those that do, the ones that leave the fewest other figures different come first. Nothing differs: an empty
 * list. An explanation is no proof: several may lead to one figure, and all are named.
 */
export function reconcile(
  account: LedgerAccount,
  statement: LenderStatement,
): Result<readonly Difference[], Failure<LedgerFailureCode>> {
  const reckoning: Reckoning = { account, asOf: statement.asOf };
  const ledger = accountLedger(account, statement.asOf);
  if (!ledger.ok) return ledger;
  const stated = statedFigures(statement);
  const own = figuresOf(reckoning, stated);
  const differing = stated.flatMap((figure, index) => (own?.[index] === figure.minor ? [] : [index]));
  if (differing.length === 0) return success([]);
  const tried = triedReckonings(reckoning, stated, possibleFees(statement, ledger.value.outstanding));
  return success(
    differing.flatMap((index) => {
      const [lender, ours] = [stated[index], own?.[index]];
      if (lender === undefined || ours === undefined) return [];
      const [of, from] = [money(lender.minor, account.currency), money(ours, account.currency)];
      return [
        {
          figure: shownFigure(lender.figure, statement.asOf, ledger.value.ranges[0]?.from),
          lender: of,
          own: from,
          more: subtract(of, from),
          explanations: explanationsOf(tried, index),
        },
      ];
    }),
  );
}

interface Tried {
  readonly causes: readonly Cause[];
  /** Which figures of the statement it leads to. */
  readonly agrees: readonly boolean[];
  readonly agreeing: number;
}

/** Every single way of reckoning otherwise; where none leads to all figures, pairs of them too. */
function triedReckonings(
  reckoning: Reckoning,
  stated: readonly StatedFigure[],
  fees: readonly Money[],
): readonly Tried[] {
  const single = alternatives(reckoning, fees);
  const tried = single.map((alternative) => tryOut(reckoning, stated, [alternative]));
  if (tried.some(({ agreeing }) => agreeing === stated.length)) return tried;
  const likely = single
    .filter(({ cause }) => cause.kind !== 'payment-counted-late' && cause.kind !== 'another-allocation')
    .slice(0, pairedAlternatives);
  const pairs = likely.flatMap((first, index) =>
    likely.slice(index + 1).flatMap((second) => (first.cause.kind === second.cause.kind ? [] : [[first, second]])),
  );
  return [...tried, ...pairs.map((pair) => tryOut(reckoning, stated, pair))];
}

function tryOut(reckoning: Reckoning, stated: readonly StatedFigure[], used: readonly Alternative[]): Tried {
  const changed = used.reduce((current, { change }) => change(current), reckoning);
  const figures = figuresOf(changed, stated);
  const agrees = stated.map(({ minor }, index) => figures?.[index] === minor);
  return { causes: used.map(({ cause }) => cause), agrees, agreeing: agrees.filter(Boolean).length };
}

function figuresOf(reckoning: Reckoning, stated: readonly StatedFigure[]): readonly number[] | null {
  return accountFigures(
    reckoning,
    stated.map(({ figure }) => figure),
  );
}

/** What leads to one figure: what leads to most figures with it, single causes before pairs, in the order in which they were tried. */
function explanationsOf(tried: readonly Tried[], index: number): readonly (readonly Cause[])[] {
  const fitting = tried.filter(({ agrees }) => agrees[index] === true);
  const fewest = Math.min(...fitting.map(({ causes }) => causes.length));
  const most = Math.max(...fitting.map(({ agreeing }) => agreeing));
  const whole = fitting.filter(({ agrees }) => agrees.every(Boolean));
  const named =
    whole.length > 0 ? whole : fitting.filter(({ causes, agreeing }) => causes.length === fewest || agreeing === most);
  if (named.length === 0) return [[{ kind: 'unexplained' }]];
  return [...named]
    .sort((a, b) => b.agreeing - a.agreeing || a.causes.length - b.causes.length)
    .map(({ causes }) => causes);
}

/** What a fee that we do not know of may come to: what is owed more of fees, or, where payments went to it, of all but the penalty. */
function possibleFees({ outstanding }: LenderStatement, own: ComponentAmounts): readonly Money[] {
  if (outstanding === null) return [];
  const more = subtractAmounts(outstanding, own);
  const all = subtract(totalOf(more), more.penalty);
  return [more.fee, ...(all.minor === more.fee.minor ? [] : [all])];
}

/** Days without a charge of either side are no part of the days that a difference is shown for. */
function shownFigure(figure: AccountFigure, asOf: Day, firstCharged: Day | undefined): AccountFigure {
  if (figure.figure === 'outstanding' || figure.from > '0001-01-01') return figure;
  const from = firstCharged !== undefined && firstCharged <= figure.to ? firstCharged : figure.to;
  return { ...figure, from: from <= asOf ? from : asOf };
}
