import type { ScheduleLineState } from '#shared/domain/schedule/repayment-schedule';
import type { WordKey } from './word-key';

/** What each state of a schedule line is called. */
export const lineStateWord = {
  settled: 'line.state.settled',
  'settled-late': 'line.state.settledLate',
  'past-due': 'line.state.pastDue',
  due: 'line.state.due',
  open: 'line.state.open',
  projected: 'line.state.projected',
} as const satisfies Record<ScheduleLineState, WordKey>;
