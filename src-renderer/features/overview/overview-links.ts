/** The ways that lead on from the overview. */
export interface OverviewLinks {
  readonly bill: (billId: string) => string;
  readonly extension: (billId: string) => string;
  readonly schedule: (accountId: string) => string;
  readonly request: (reference: string) => string;
  readonly requests: string;
  readonly help: string;
  readonly billFiles: string;
  readonly settings: string;
  readonly ownData: string;
}
