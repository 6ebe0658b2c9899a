import type { Purchase } from '#shared/contract/servicer/bill';
import { subtract } from '#shared/domain/money/money';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ClampedText } from '../../ui/ClampedText';
import { FigureCell } from '../../ui/FigureCell';
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
      <TableFrame caption={t('bill.purchases.caption')} hasCards>
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
                <ClampedText text={purchase.merchant} />
                <ClampedText text={purchase.description} isNote />
              </th>
              <FigureCell name={t('bill.purchases.amount')}><MoneyText amount={purchase.amount} /></FigureCell>
              <FigureCell name={t('bill.purchases.refunded')}><MoneyText amount={purchase.refunded} hasQuietZero /></FigureCell>
              <FigureCell name={t('bill.purchases.counted')} isMain>
                <MoneyText amount={subtract(purchase.amount, purchase.refunded)} figure={{ of: 'purchase', purchaseId: purchase.id }} />
              </FigureCell>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
