import { formatDecimal } from '../money/decimal';
import { compare, sum, type Money } from '../money/money';
import type { BillFileEntry, EntryDirection } from './bill-file-entry';
import type { BillClaims, BillFileWarning, DirectionClaim } from './bill-file';
import { totalsByDirection } from './totals-by-direction';

const directions: readonly EntryDirection[] = ['in', 'out', 'neutral'];

/**
 * Compares what an export claims of its rows with the rows. Differences are warnings, never refusals: an export leaves out deleted
 * records and says that its sums may differ (JD export, 特别提示 1 and 4). `data`: direction, claimed, found; amounts in major units.
 */
export function claimWarnings(
  claims: BillClaims,
  rows: number,
  entries: readonly BillFileEntry[],
): readonly BillFileWarning[] {
  const warnings: BillFileWarning[] = [];
  if (claims.records !== null && claims.records !== rows) {
    warnings.push(countWarning('all', claims.records, rows));
  }
  for (const direction of directions) {
    const claim = claims.directions[direction];
    if (claim !== null) warnings.push(...directionWarnings(direction, claim, entries));
  }
  return warnings;
}

function directionWarnings(
  direction: EntryDirection,
  claim: DirectionClaim,
  entries: readonly BillFileEntry[],
): readonly BillFileWarning[] {
  const { count, net } = totalsByDirection(entries, claim.amount.currency)[direction];
  const warnings: BillFileWarning[] = [];
  if (claim.count !== count) warnings.push(countWarning(direction, claim.count, count));
  const acceptable = direction === 'neutral' ? [net, neutralRefunds(entries, claim)] : [net];
  if (!acceptable.some((amount) => compare(amount, claim.amount) === 0)) {
    const data = { direction, claimed: formatDecimal(claim.amount), found: formatDecimal(net) };
    warnings.push({ code: 'bill_file.claimed_sum_differs', data });
  }
  return warnings;
}

// The JD export counts all neutral rows but sums only its refund rows; what other exports sum is not documented.
function neutralRefunds(entries: readonly BillFileEntry[], claim: DirectionClaim): Money {
  const refunds = entries.filter(({ direction, kind }) => direction === 'neutral' && kind === 'refund');
  return sum(refunds.map(({ gross }) => gross), claim.amount.currency);
}

function countWarning(direction: EntryDirection | 'all', claimed: number, found: number): BillFileWarning {
  return { code: 'bill_file.claimed_count_differs', data: { direction, claimed, found } };
}
