import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AppState } from '#shared/contract/operations/app';
import { appReading } from './app-reading';

/** The application's state: profile, lock, settings, lender, sync. */
export function useAppState(): UseQueryResult<AppState> {
  return useQuery(appReading);
}
