import { useAppState } from './use-app-state';

/**
 * By how many milliseconds the clock that the application goes by is ahead of the computer's (behind, where negative): it may
 * stand on another day. Whatever is told as "ago" is told by the application's.
 */
export function useClockShift(): number {
  const { data, dataUpdatedAt } = useAppState();
  return data === undefined ? 0 : Date.parse(data.now) - dataUpdatedAt;
}
