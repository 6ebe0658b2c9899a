import type { UseMutationResult } from '@tanstack/react-query';
import type { AppState, ProfileName } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';

/** The opening, creating and unlocking of a profile. */
export function useProfile(): {
  readonly open: UseMutationResult<AppState, BridgeFailure, ProfileName>;
  readonly create: UseMutationResult<AppState, BridgeFailure, OperationRequest<'profile.create'>>;
  readonly unlock: UseMutationResult<AppState, BridgeFailure, string>;
} {
  return {
    open: useDoing((profile: ProfileName) => window.mingzhang.profile.open({ profile })),
    create: useDoing((asked: OperationRequest<'profile.create'>) => window.mingzhang.profile.create(asked)),
    unlock: useDoing((passphrase: string) => window.mingzhang.profile.unlock({ passphrase })),
  };
}
