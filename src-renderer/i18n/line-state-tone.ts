import type { ScheduleLineState } from '#shared/domain/schedule/repayment-schedule';

/** How a schedule line's state is coloured. */
export const lineStateTone = {
  settled: 'good',
  'settled-late': 'good',
  'past-due': 'attention',
  due: 'info',
  open: 'neutral',
  projected: 'neutral',
} as const satisfies Record<ScheduleLineState, 'good' | 'attention' | 'info' | 'neutral'>;
