import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { lineStateWord } from './line-state-word';
import type { Words } from './use-words';

/** The state of a schedule line in a word or two; that of a bill that is still gathering tells the day on which it is issued. */
export function lineStateText({ state, statementDate }: Pick<RepaymentLine, 'state' | 'statementDate'>, { t, format }: Pick<Words, 't' | 'format'>): string {
  return t(lineStateWord[state], { day: format.day(statementDate, 'short') });
}
