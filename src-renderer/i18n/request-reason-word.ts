import type { RequestReason } from '#shared/contract/servicer/request';
import type { WordKey } from './word-key';

/** What each reason for asking is called, in the order they are offered. */
export const requestReasonWord = {
  'reduced-income': 'reason.reducedIncome',
  unemployment: 'reason.unemployment',
  illness: 'reason.illness',
  'family-event': 'reason.familyEvent',
  disaster: 'reason.disaster',
  dispute: 'reason.dispute',
  other: 'reason.other',
} as const satisfies Record<RequestReason, WordKey>;
