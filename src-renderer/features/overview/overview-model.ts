import type { AccountBrief, AccountOverview, Overview, RecentChange } from '#shared/contract/operations/debt';
import type { RequestSummary } from '#shared/contract/operations/request';
import { daysBetween } from '#shared/domain/calendar/day';
import { addAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { isOpenRequest } from '../../i18n/is-open-request';

/** A line of a schedule and the account it belongs to. */
export interface AccountLine {
  readonly account: AccountBrief;
  readonly line: RepaymentLine;
}

/** The overview, as it is shown. */
export interface OverviewModel {
  readonly isEmpty: boolean;
  /** Oldest first, over all accounts. */
  readonly pastDue: readonly AccountLine[];
  readonly next: (AccountLine & { readonly daysLeft: number }) | null;
  /** Bills whose figures differ from our own reckoning, over all accounts. */
  readonly differing: AccountOverview['differing'];
  readonly openRequests: readonly RequestSummary[];
  readonly changes: readonly RecentChange[];
  readonly changesBeyond: number;
  /** Over all accounts; null where they are in different currencies, which never add. */
  readonly total: ComponentAmounts | null;
}

const changesShown = 6;

/** What a borrower most likely wants to hear of comes first; the rest follows in the order it came. */
const weights: Readonly<Partial<Record<RecentChange['resource'], number>>> = { request: 0, payment: 1, charge: 2, bill: 3, notice: 4, purchase: 5 };

/** Puts the accounts' facts together: what is past due, what is next, what changed, what is asked for. */
export function overviewModel(overview: Overview): OverviewModel {
  const { accounts, changes, requests, asOf } = overview;
  const lines = accounts.flatMap((account) => (account.next === null ? [] : [{ account, line: account.next }]));
  const [next] = lines.sort(byDueDate);
  const ordered = [...changes].sort((a, b) => weightOf(a) - weightOf(b) || b.sequence - a.sequence);
  return {
    isEmpty: accounts.length === 0,
    pastDue: accounts.flatMap((account) => account.pastDue.map((line) => ({ account, line }))).sort(byDueDate),
    next: next === undefined ? null : { ...next, daysLeft: daysBetween(asOf, next.line.dueDate) },
    differing: accounts.flatMap((account) => account.differing),
    openRequests: requests.filter(isOpenRequest),
    changes: ordered.slice(0, changesShown),
    changesBeyond: Math.max(0, changes.length - changesShown),
    total: totalOutstanding(accounts.map(({ outstanding }) => outstanding)),
  };
}

function byDueDate(a: AccountLine, b: AccountLine): number {
  return a.line.dueDate < b.line.dueDate ? -1 : 1;
}

function weightOf({ resource }: RecentChange): number {
  return weights[resource] ?? 9;
}

function totalOutstanding(amounts: readonly ComponentAmounts[]): ComponentAmounts | null {
  const [first, ...rest] = amounts;
  if (first === undefined) return null;
  if (rest.some(({ principal }) => principal.currency !== first.principal.currency)) return null;
  return rest.reduce(addAmounts, first);
}
