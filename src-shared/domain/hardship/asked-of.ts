import { BrokenInvariant } from '../broken-invariant';
import type { Asked } from './asked';

/** What is asked of one kind of option. */
export type AskedOf<Kind extends Asked['kind']> = Extract<Asked, { readonly kind: Kind }>;

/** Says that what is asked is not of the kind that the policy grants. @throws BrokenInvariant always. */
export function unfitting(): never {
  throw new BrokenInvariant('what is asked is of the kind that the policy grants');
}
