declare const brand: unique symbol;

/** A type that only its own parser may make: `Brand<string, 'LoanId'>` is a string no other string is. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
