import { components, type Component } from '../money/components';

/** In which order a payment reaches what is owed, where the borrower named nothing. */
export interface AllocationRules {
  /**
   * Between dues. `earliest-due`: by due date, of one day in the order given. `civil-code-560`: as article 560 of the Chinese Civil
   * Code says where neither side agreed otherwise: what has fallen due first; of that the least secured, then the heaviest burden,
   * then the earliest due date, and in proportion where all are equal.
   */
  readonly between: 'earliest-due' | 'civil-code-560';
  /**
   * `due-by-due`: all components of a due before the next due. `component-by-component`: a component of all dues that have fallen due
   * before the next component, and only then what lies ahead in the same way.
   */
  readonly style: 'due-by-due' | 'component-by-component';
  /** Each component once. */
  readonly components: readonly Component[];
}

/**
 * The order of components where the contract names none: article 561 of the Chinese Civil Code puts the costs of enforcing a claim
 * before interest and interest before principal. It says nothing of a service fee and a penalty; here the fee stands with the costs
 * and the penalty last, which is the reading that lowers soonest what bears a charge.
 */
export const civilCodeComponents: readonly Component[] = ['fee', 'interest', 'principal', 'penalty'];

/** True for a list that holds each component once. */
export function isComponentOrder(order: readonly Component[]): boolean {
  return order.length === components.length && components.every((component) => order.includes(component));
}
