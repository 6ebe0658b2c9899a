import type { Purchase } from '#shared/contract/servicer/bill';
import { subtract } from '#shared/domain/money/money';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { MoneyText } from '../../ui/MoneyText';
import { MomentText } from '../../ui/MomentText';
import { TableFrame } from '../../ui/TableFrame';

interface PurchasesCardProps {
  readonly purchases: readonly Purchase[];
}

/** The purchases that fall in a bill, and what of each counts in it. */
export function PurchasesCard({ purchases }: PurchasesCardProps) {
  const { t } = useWords();
  if (purchases.length === 0) {
    return (
      <Card title={t('bill.purchases.title')}>
        <p className="muted">{t('bill.purchases.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('bill.purchases.title')}>
      <TableFrame caption={t('bill.purchases.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('bill.purchases.date')}</th>
            <th scope="col">{t('bill.purchases.what')}</th>
            <th scope="col" className="figure">{t('bill.purchases.amount')}</th>
            <th scope="col" className="figure">{t('bill.purchases.refunded')}</th>
            <th scope="col" className="figure">{t('bill.purchases.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {purchases.map((purchase) => (
            <tr key={purchase.id}>
              <td className="nowrap"><MomentText instant={purchase.purchasedAt} /></td>
              <th scope="row">
                {purchase.merchant}
                <div className="note">{purchase.description}</div>
              </th>
              <td className="figure"><MoneyText amount={purchase.amount} /></td>
              <td className="figure"><MoneyText amount={purchase.refunded} hasQuietZero /></td>
              <td className="figure"><MoneyText amount={subtract(purchase.amount, purchase.refunded)} figure={{ of: 'purchase', purchaseId: purchase.id }} /></td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
