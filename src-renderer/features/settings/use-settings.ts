import type { UseMutationResult } from '@tanstack/react-query';
import type { AppState, ProfileName, Settings } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';

/** The changing of settings, profile and lender. */
export function useSettings(): {
  readonly update: UseMutationResult<AppState, BridgeFailure, Partial<Settings>>;
  readonly open: UseMutationResult<AppState, BridgeFailure, ProfileName>;
  readonly connect: UseMutationResult<AppState, BridgeFailure, OperationRequest<'lender.connect'>>;
} {
  return {
    update: useDoing((change: Partial<Settings>) => window.mingzhang.app.updateSettings(change)),
    open: useDoing((profile: ProfileName) => window.mingzhang.profile.open({ profile })),
    connect: useDoing((asked: OperationRequest<'lender.connect'>) => window.mingzhang.lender.connect(asked)),
  };
}
