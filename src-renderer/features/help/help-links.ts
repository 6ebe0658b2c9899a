/** The ways that lead on from help. */
export interface HelpLinks {
  readonly request: (reference: string) => string;
  readonly requests: string;
  readonly settings: string;
  readonly overview: string;
}
