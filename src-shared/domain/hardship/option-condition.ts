import type { Day } from '../calendar/day';
import type { Money } from '../money/money';
import type { HardshipReason } from './hardship-policy';

/** The conditions of an option, in the order they are judged. */
export type OptionRule =
  | 'policy-published'
  | 'policy-sound'
  | 'policy-in-force'
  | 'no-open-request'
  | 'something-outstanding'
  | 'past-due-long-enough'
  | 'not-too-long-past-due'
  | 'below-yearly-limit'
  | 'amount-at-least'
  | 'amount-at-most'
  | 'reason-accepted'
  | 'disaster-declared'
  | 'bill-issued'
  | 'a-date-is-left'
  | 'something-lies-ahead'
  | 'some-principal'
  | 'something-to-give-up'
  | 'choice-published'
  | 'choice-amount-within'
  | 'choice-date-within'
  | 'countable';

/** What would make a condition met; null where nothing that the borrower or time can do would. */
export type Remedy =
  /** It is met from this day on, if nothing else changes. */
  | { readonly kind: 'from-day'; readonly date: Day }
  /** It is met once so much has been paid. */
  | { readonly kind: 'pay-first'; readonly amount: Money }
  /** It is met for one of these reasons, where one of them is true. */
  | { readonly kind: 'for-reasons'; readonly reasons: readonly HardshipReason[] }
  /** It is met when the request under way has been answered or taken back. */
  | { readonly kind: 'after-answer' }
  | null;

/** A figure that a condition was judged by. */
export type JudgedBy = number | string | Money | readonly string[];

/** One condition, whether it is met, the figures it was judged by, and what would make it met where it is not. */
export interface OptionCondition {
  readonly rule: OptionRule;
  readonly isMet: boolean;
  readonly judgedBy: Readonly<Record<string, JudgedBy>>;
  readonly remedy: Remedy;
}

/** A condition that is met, or one that is not and what would make it so. */
export function condition(
  rule: OptionRule,
  isMet: boolean,
  judgedBy: OptionCondition['judgedBy'] = {},
  remedy: Remedy = null,
): OptionCondition {
  return { rule, isMet, judgedBy, remedy: isMet ? null : remedy };
}
