/** The ways that lead on from a bill. */
export interface BillLinks {
  readonly extension: (billId: string) => string;
  readonly request: (reference: string) => string;
  readonly schedule: (accountId: string) => string;
  readonly schedules: string;
}
