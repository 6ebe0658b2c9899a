/** The ways that lead on from the schedule. */
export interface ScheduleLinks {
  readonly bill: (billId: string) => string;
  readonly schedule: (accountId: string) => string;
  readonly settings: string;
}
