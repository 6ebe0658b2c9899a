import type { BillView } from '#shared/contract/operations/debt';
import { totalOf } from '#shared/domain/money/components';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
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
      <TableFrame caption={t('bill.instalments.caption')}>
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
                {purchase === null ? t('bill.instalments.unknown') : purchase.merchant}
                {purchase === null ? null : <div className="note">{purchase.description}</div>}
              </th>
              <td className="nowrap">{t('bill.instalments.numberValue', { number: instalment.number, count: instalment.count })}</td>
              <td className="figure"><MoneyText amount={instalment.due.principal} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'principal' }} /></td>
              <td className="figure"><MoneyText amount={instalment.due.interest} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'interest' }} hasQuietZero /></td>
              <td className="figure"><MoneyText amount={instalment.due.fee} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'fee' }} hasQuietZero /></td>
              <td className="figure"><MoneyText amount={totalOf(instalment.due)} figure={{ of: 'instalment', instalmentId: instalment.id, component: 'total' }} /></td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
