import type { UseQueryResult } from '@tanstack/react-query';
import type { AccountBrief, Overview, ScheduleView } from '#shared/contract/operations/debt';
import { useReading } from '../../bridge/use-reading';

/** The accounts there are, and the schedule of one of them: the one asked for, or else the first. */
export function useSchedule(accountId: string | null): {
  readonly accounts: UseQueryResult<Overview>;
  readonly chosen: AccountBrief | null;
  readonly schedule: UseQueryResult<ScheduleView>;
} {
  const accounts = useReading(['overview.read'], () => window.mingzhang.overview.read());
  const list = accounts.data?.accounts ?? [];
  const chosen = list.find(({ id }) => id === accountId) ?? list[0] ?? null;
  const asked = chosen?.id ?? '';
  const schedule = useReading(
    ['schedule.read', asked],
    () => window.mingzhang.schedule.read({ accountId: asked }),
    chosen !== null,
  );
  return { accounts, chosen, schedule };
}
