import type { UseQueryResult } from '@tanstack/react-query';
import type { AppState } from '#shared/contract/operations/app';
import { useReading } from './use-reading';

/** The application's state: profile, lock, settings, lender, sync. */
export function useAppState(): UseQueryResult<AppState> {
  return useReading(['app.read'], () => window.mingzhang.app.read());
}
