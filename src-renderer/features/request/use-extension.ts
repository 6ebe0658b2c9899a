import { useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost, RequestSummary } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Day } from '#shared/domain/calendar/day';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useDoing } from '../../bridge/use-doing';
import { useReading } from '../../bridge/use-reading';
import { valueOf } from '../../bridge/value-of';

/** The bill to be extended, what a date would cost, and the filing. The cost is asked anew for each date, never guessed. */
export function useExtension(
  billId: string,
  date: Day | null,
): {
  readonly bill: UseQueryResult<BillView>;
  readonly cost: UseQueryResult<ExtensionCost>;
  readonly file: UseMutationResult<RequestSummary, BridgeFailure, OperationRequest<'request.file'>>;
} {
  const bill = useReading(['bill.read', billId], () => window.mingzhang.bill.read({ billId }));
  const cost = useQuery({
    queryKey: ['request.quote', billId, date],
    queryFn: () => valueOf(() => window.mingzhang.request.quote({ billId, requestedDueDate: date ?? ('' as Day) })),
    enabled: date !== null,
  });
  const file = useDoing((draft: OperationRequest<'request.file'>) => window.mingzhang.request.file(draft));
  return { bill, cost, file };
}
