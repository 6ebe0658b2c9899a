import type { BillView } from '#shared/contract/operations/debt';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { PaymentItem } from './PaymentItem';

interface PaymentsCardProps {
  readonly view: BillView;
}

/** The payments that reached a bill, each with how it was allocated, and the order that the terms set. */
export function PaymentsCard({ view }: PaymentsCardProps) {
  const { t } = useWords();
  const order = view.terms.allocationOrder.map((component) => t(componentWord[component])).join(t('bill.payments.orderJoin'));
  return (
    <Card title={t('bill.payments.title')}>
      {view.payments.length === 0 ? <p className="muted">{t('bill.payments.none')}</p> : null}
      <div>
        {view.payments.map((payment) => (
          <PaymentItem key={payment.id} payment={payment} billId={view.bill.id} />
        ))}
      </div>
      <p className="note">{t('bill.payments.order', { order })}</p>
    </Card>
  );
}
