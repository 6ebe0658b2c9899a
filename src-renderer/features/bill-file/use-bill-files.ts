import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ImportedFile, LookedAtFile } from '#shared/contract/operations/bill-file';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';
import { useReading } from '../../bridge/use-reading';

/** The import of bill files: what was imported so far, and the choosing, storing and discarding of one. */
export interface BillFiles {
  readonly list: UseQueryResult<readonly ImportedFile[]>;
  readonly choose: UseMutationResult<LookedAtFile | null>;
  readonly drop: UseMutationResult<LookedAtFile, BridgeFailure, File>;
  readonly store: UseMutationResult<ImportedFile, BridgeFailure, string>;
  readonly discard: UseMutationResult<null, BridgeFailure, string>;
}

/** The import of bill files, over the trusted side; the page itself never reads a file nor learns its place. */
export function useBillFiles(): BillFiles {
  return {
    list: useReading(['billFile.list'], () => window.mingzhang.billFile.list()),
    choose: useDoing(() => window.mingzhang.billFile.choose()),
    drop: useDoing((file: File) => window.mingzhang.dropFile(file)),
    store: useDoing((previewId: string) => window.mingzhang.billFile.store({ previewId })),
    discard: useDoing((previewId: string) => window.mingzhang.billFile.discard({ previewId })),
  };
}
