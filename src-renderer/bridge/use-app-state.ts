import type { UseQueryResult } from '@tanstack/react-query';
import type { AppState } from '#shared/contract/operations/app';
import type { BridgeFailure } from './bridge-failure';
import { useReading } from './use-reading';

/** The application's state: profile, lock, settings, lender, sync. */
export function useAppState(): UseQueryResult<AppState, BridgeFailure> {
  return useReading(['app.read'], () => window.mingzhang.app.read());
}
