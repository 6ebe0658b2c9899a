import { assertNever } from '../broken-invariant';

/**
 * How an account stands at the end of a month, in the signs of the credit centre's report: `/` not open; `*` nothing due in the month and nothing
 * past due; `N` nothing past due; `M` nothing past due, but a due of that very month was paid after its due date; `1` to `7`
 * by days past due; `C` settled and closed.
 */
export type CreditCode = '/' | '*' | 'N' | 'M' | PastDueCode | 'C';

/** A code for something past due. */
export type PastDueCode = '1' | '2' | '3' | '4' | '5' | '6' | '7';

/** What a code means, as a word that the page has a sentence for. */
export type CreditMeaning =
  | 'not-open'
  | 'nothing-due'
  | 'nothing-past-due'
  | 'paid-late-within-month'
  | 'past-due-1-to-30-days'
  | 'past-due-31-to-60-days'
  | 'past-due-61-to-90-days'
  | 'past-due-91-to-120-days'
  | 'past-due-121-to-150-days'
  | 'past-due-151-to-180-days'
  | 'past-due-over-180-days'
  | 'settled-and-closed';

/** What a code means. */
export function creditMeaning(code: CreditCode): CreditMeaning {
  switch (code) {
    case '/':
      return 'not-open';
    case '*':
      return 'nothing-due';
    case 'N':
      return 'nothing-past-due';
    case 'M':
      return 'paid-late-within-month';
    case '1':
      return 'past-due-1-to-30-days';
    case '2':
      return 'past-due-31-to-60-days';
    case '3':
      return 'past-due-61-to-90-days';
    case '4':
      return 'past-due-91-to-120-days';
    case '5':
      return 'past-due-121-to-150-days';
    case '6':
      return 'past-due-151-to-180-days';
    case '7':
      return 'past-due-over-180-days';
    case 'C':
      return 'settled-and-closed';
    default:
      return assertNever(code);
  }
}

/**
 * How bad a code is for the borrower, to compare two of them: 0 for a month that tells of nothing late, 1 for one paid late within the month,
 * 2 to 8 for something past due. The order is ours: what a reader of the report makes of it is the reader's judgement.
 */
export function creditSeverity(code: CreditCode): number {
  switch (code) {
    case '/':
    case '*':
    case 'N':
    case 'C':
      return 0;
    case 'M':
      return 1;
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
      return 1 + Number(code);
    default:
      return assertNever(code);
  }
}
