import type { LedgerPosting } from './account-ledger';

/**
 * Where the parts of a payment stand, by the place of its posting: each is the posting's figure of its component where
 * it is the only part of that (`/allocations/3/principal`), else a part by its own place
 * (`/allocations/3/parts/1/amount`).
 */
export function partReferences({ allocations }: LedgerPosting, posting: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { component } of allocations) counts.set(component, (counts.get(component) ?? 0) + 1);
  return allocations.map(({ component }, part) =>
    counts.get(component) === 1 ? `/allocations/${posting}/${component}` : `/allocations/${posting}/parts/${part}/amount`,
  );
}
