import type { BillView } from '#shared/contract/operations/debt';
import { totalOf } from '#shared/domain/money/components';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ClampedText } from '../../ui/ClampedText';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';

interface InstalmentsCardProps {
  readonly instalments: BillView['instalments'];
}

/** The instalments that fall in a bill: which of how many, of which purchase, how much. */
export function InstalmentsCard({ instalments }: InstalmentsCardProps) {
  const { t } = useWords();
  if (instalments.length === 0) {
    return (
      <Card title={t('bill.instalments.title')}>
        <p className="muted">{t('bill.instalments.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('bill.instalments.title')}>
      <TableFrame caption={t('bill.instalments.caption')} hasCards>
        <thead>
          <tr>
            <th scope="col">{t('bill.instalments.what')}</th>
            <th scope="col">{t('bill.instalments.number')}</th>
            <th scope="col" className="figure">{t(componentWord.principal)}</th>
            <th scope="col" className="figure">{t(componentWord.interest)}</th>
            <th scope="col" className="figure">{t(componentWord.fee)}</th>
            <th scope="col" className="figure">{t('component.total')}</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map(({ instalment, purchase }) => (
            <tr key={instalment.id}>
              <th scope="row">
                <ClampedText text={purchase === null ? t('bill.instalments.unknown') : purchase.merchant} />
                {purchase === null ? null : <ClampedText text={purchase.description} isNote />}
              </th>
              <td className="nowrap">{t('bill.instalments.numberValue', { number: instalment.number, count: instalment.count })}</td>
              <FigureCell name={t(componentWord.principal)}><MoneyText amount={instalment.due.principal} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'principal' }} /></FigureCell>
              <FigureCell name={t(componentWord.interest)}><MoneyText amount={instalment.due.interest} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'interest' }} hasQuietZero /></FigureCell>
              <FigureCell name={t(componentWord.fee)}><MoneyText amount={instalment.due.fee} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'fee' }} hasQuietZero /></FigureCell>
              <FigureCell name={t('component.total')} isMain><MoneyText amount={totalOf(instalment.due)} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'total' }} /></FigureCell>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
