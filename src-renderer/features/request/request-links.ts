/** The ways that lead on from requests. */
export interface RequestLinks {
  readonly bill: (billId: string) => string;
  readonly extension: (billId: string) => string;
  readonly request: (reference: string) => string;
  readonly requests: string;
  readonly schedules: string;
  readonly settings: string;
  readonly help: string;
}
