import type { AppState } from '#shared/contract/operations/app';
import type { Failure } from '#shared/domain/result';

/** What stands between the borrower and the data. */
export type OpeningState =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'locked'; readonly protection: 'keychain' | 'passphrase'; readonly isInterrupted: boolean }
  | { readonly kind: 'choose' };

/** Tells what stands before the data: a failure to open it first, then a lock, then the first choice of all. */
export function openingState({ openFailure, vault }: Pick<AppState, 'openFailure' | 'vault'>): OpeningState {
  if (openFailure !== null) return { kind: 'failed', failure: openFailure };
  if (vault.state !== 'absent') {
    return { kind: 'locked', protection: vault.protection ?? 'passphrase', isInterrupted: vault.isInterrupted };
  }
  return { kind: 'choose' };
}
