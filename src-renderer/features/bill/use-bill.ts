import type { UseQueryResult } from '@tanstack/react-query';
import type { BillView } from '#shared/contract/operations/debt';
import { useReading } from '../../bridge/use-reading';

/** One bill with everything that made it. */
export function useBill(billId: string): UseQueryResult<BillView> {
  return useReading(['bill.read', billId], () => window.mingzhang.bill.read({ billId }));
}
