import type { BillView } from '#shared/contract/operations/debt';
import { useReading } from '../../bridge/use-reading';

/** The bill behind a past-due line, for what it costs a day and until when it can be extended; null until it is read. */
export function useBillOfLine(billId: string | null): BillView | null {
  const bill = useReading(
    ['bill.read', billId ?? ''],
    () => window.mingzhang.bill.read({ billId: billId ?? '' }),
    billId !== null,
  );
  return bill.data ?? null;
}
