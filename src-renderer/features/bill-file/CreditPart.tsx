import type { Money } from '#shared/domain/money/money';
import { useWords } from '../../i18n/use-words';
import { FigureCell } from '../../ui/FigureCell';
import { TableFrame } from '../../ui/TableFrame';
import { creditAccountName } from './credit-account-name';
import type { PreviewModel } from './preview-model';

/** What a file did to each credit account: purchases, refunds, repayments. */
export function CreditPart({ credit }: Pick<PreviewModel, 'credit'>) {
  const words = useWords();
  const { t } = words;
  const cell = (amount: Money, count: number): string => t('import.credit.cell', { amount, count });
  return (
    <div className="preview-part">
      <h3>{t('import.credit.title')}</h3>
      <TableFrame caption={t('import.credit.caption')} hasCards>
        <thead>
          <tr>
            <th scope="col">{t('import.credit.account')}</th>
            <th scope="col" className="figure">{t('import.credit.purchases')}</th>
            <th scope="col" className="figure">{t('import.credit.refunds')}</th>
            <th scope="col" className="figure">{t('import.credit.repayments')}</th>
          </tr>
        </thead>
        <tbody>
          {credit.map(([account, { purchases, refunds, repayments }]) => (
            <tr key={account}>
              <th scope="row">{creditAccountName(account, words)}</th>
              <FigureCell name={t('import.credit.purchases')}>{cell(purchases.net, purchases.count)}</FigureCell>
              <FigureCell name={t('import.credit.refunds')}>{cell(refunds.amount, refunds.count)}</FigureCell>
              <FigureCell name={t('import.credit.repayments')}>{cell(repayments.amount, repayments.count)}</FigureCell>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p className="note">{t('import.credit.refundNote')}</p>
    </div>
  );
}
