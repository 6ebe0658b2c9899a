import { billFileFailureCodes } from '../domain/bill-file/failures';
import { extensionFailureCodes } from '../domain/forbearance/extension-failures';

/** Every expected refusal of the product. Each has words in every language; a test fails where one has none. */
export const failureCodes = [
  'ipc.refused',
  'app.unexpected',
  'runtime.sqlite_binding',
  'store.not_open',
  'store.damaged',
  'store.disk_full',
  'store.read_only',
  'store.newer_version',
  'store.busy',
  'store.not_found',
  'vault.absent',
  'vault.exists',
  'vault.passphrase_wrong',
  'vault.passphrase_too_short',
  'vault.keychain_unavailable',
  'vault.keychain_refused',
  'vault.key_file_damaged',
  'lender.not_connected',
  'lender.address_malformed',
  'lender.address_insecure',
  'lender.token_malformed',
  'lender.unreachable',
  'lender.timed_out',
  'lender.unauthorised',
  'lender.answer_malformed',
  'lender.answer_too_large',
  'lender.refused',
  'lender.busy',
  'lender.failing',
  'lender.contract_version',
  'lender.is_another',
  'sandbox.failed',
  'request.open_already',
  'request.cost_changed',
  'request.not_queued',
  'extension.no_policy',
  ...extensionFailureCodes,
  ...billFileFailureCodes,
  'bill_file.unreadable',
  'bill_file.preview_gone',
] as const;

/** The code of an expected refusal. */
export type FailureCode = (typeof failureCodes)[number];
