import type { FailureCode } from '#shared/contract/failures';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import { readLender, saveLender, type ConnectedLender } from '../cache/lender-repository';
import type { Store } from '../cache/store';
import { callServicer } from '../servicer-client/call-servicer';
import { parseLenderAddress } from '../servicer-client/lender-address';

/** The major version of the contract that this application speaks. */
const spokenVersion = '1';

/** What is needed to reach a lender. */
export interface LenderAccess {
  readonly address: string;
  readonly token: string;
  readonly timeoutMilliseconds: number;
}

/**
 * Connects a lender: asks who answers at the address, checks that the token opens it, and remembers both in the store.
 * A store that holds one lender's documents is never pointed at another's (`lender.is_another`).
 */
export async function connectLender(
  store: Store,
  access: LenderAccess,
  connectedAt: string,
): Promise<Result<ConnectedLender, Failure<FailureCode>>> {
  const address = parseLenderAddress(access.address);
  if (!address.ok) return address;
  // What cannot stand in a header would only be told as a lender that cannot be reached.
  if (!/^[\x21-\x7e]+$/.test(access.token)) return refusal('lender.token_malformed');
  const connection = { ...access, address: address.value };
  const service = await callServicer(connection, 'readService');
  if (!service.ok) return service;
  if (!service.value.contractVersion.startsWith(`${spokenVersion}.`)) return refusal('lender.contract_version');
  const accounts = await callServicer(connection, 'listAccounts', { query: { limit: 1 } });
  if (!accounts.ok) return accounts;
  const { lenderId, name, isSandbox, idempotencyKeyDays } = service.value;
  return store.write((handle) => {
    const before = readLender(handle);
    if (before !== null && before.id !== lenderId) return refusal('lender.is_another');
    const lender: ConnectedLender = {
      id: lenderId,
      name,
      address: address.value,
      token: access.token,
      isSandbox,
      idempotencyKeyDays,
      cursor: before?.cursor ?? null,
      isRereading: before?.isRereading ?? false,
      connectedAt: before?.connectedAt ?? connectedAt,
      lastSyncedAt: before?.lastSyncedAt ?? null,
    };
    saveLender(handle, lender);
    return success(lender);
  });
}
