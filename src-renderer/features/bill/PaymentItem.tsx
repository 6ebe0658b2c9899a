import type { Payment } from '#shared/contract/servicer/payment';
import { components } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { Swatch } from '../../ui/Swatch';
import { paymentOnBill } from './payment-on-bill';

interface PaymentItemProps {
  readonly payment: Payment;
  readonly billId: string;
}

const methodWord = {
  'bank-transfer': 'bill.method.bank-transfer',
  'auto-debit': 'bill.method.auto-debit',
  wallet: 'bill.method.wallet',
  card: 'bill.method.card',
} as const satisfies Record<Payment['method'], WordKey>;

/** A payment that opens into how it was allocated over the components of this bill. */
export function PaymentItem({ payment, billId }: PaymentItemProps) {
  const { t } = useWords();
  const split = paymentOnBill(payment, billId);
  const summary = (
    <span className="bill-summary-line">
      <span>{t('bill.payments.received', { day: payment.receivedDate, method: t(methodWord[payment.method]) })}</span>
      {payment.status === 'reversed' ? <StatusTag tone="attention">{t('bill.payments.reversed')}</StatusTag> : null}
      <strong>
        <MoneyText amount={split.toThisTotal} />
      </strong>
    </span>
  );
  const parts = components
    .filter((component) => split.toThis[component].minor !== 0)
    .map((component) => ({
      name: t(componentWord[component]),
      value: (
        <>
          <Swatch of={componentSwatch[component]} />
          <MoneyText amount={split.toThis[component]} figure={{ of: 'payment', paymentId: payment.id, billId, component }} />
        </>
      ),
    }));
  const rest = [
    { name: t('bill.payments.toThis'), value: <strong><MoneyText amount={split.toThisTotal} figure={{ of: 'payment', paymentId: payment.id, billId, component: 'total' }} /></strong> },
    { name: t('bill.payments.toOthers'), value: <MoneyText amount={split.toOthers} hasQuietZero /> },
    { name: t('bill.payments.unallocated'), value: <MoneyText amount={payment.unallocated} hasQuietZero /> },
    { name: t('bill.payments.whole'), value: <MoneyText amount={payment.amount} /> },
  ];
  return (
    <Explainer summary={summary}>
      <p className="note">{t('bill.payments.caption', { day: payment.receivedDate })}</p>
      <Facts facts={[...parts, ...rest]} arrangement="lines" />
    </Explainer>
  );
}
