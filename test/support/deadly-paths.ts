/** Asked for the preview of one of these, the mortal engine's thread ends: by an error that nobody catches, or by leaving. */
export const deadlyPaths = { throws: '/deadly/throws.csv', leaves: '/deadly/leaves.csv' } as const;
