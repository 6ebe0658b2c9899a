/** A rule of the program itself did not hold: a defect, never a borrower's mistake. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** Closes a `switch` over a closed set; the compiler refuses a forgotten member, this line a smuggled one. */
export function assertNever(value: never): never {
  throw new BrokenInvariant(`unexpected member: ${String(value)}`);
}
