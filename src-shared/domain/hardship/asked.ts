import type { Day } from '../calendar/day';
import type { Money } from '../money/money';

/** What a borrower asks for, or a lender grants: the kind of option and what is free to choose in it. */
export type Asked =
  | { readonly kind: 'promise-to-pay'; readonly amount: Money; readonly payOn: Day }
  | { readonly kind: 'part-payment'; readonly amount: Money; readonly payOn: Day; readonly restOn: Day }
  | { readonly kind: 'due-date-change'; readonly dueDay: number }
  | { readonly kind: 'extension'; readonly dueDate: Day }
  | { readonly kind: 'cost-relief' }
  | { readonly kind: 'instalment-plan'; readonly count: number }
  | { readonly kind: 're-spread'; readonly count: number }
  | { readonly kind: 'disaster-relief' }
  | { readonly kind: 'settlement'; readonly amount: Money; readonly payOn: Day };
