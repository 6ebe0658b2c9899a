import type { BillView } from '#shared/contract/operations/debt';
import { components, totalOf } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { MoneyText } from '../../ui/MoneyText';
import { Swatch } from '../../ui/Swatch';
import { TableFrame } from '../../ui/TableFrame';

interface AmountsCardProps {
  readonly view: BillView;
}

/** A bill's amounts by component: due, paid, outstanding. */
export function AmountsCard({ view }: AmountsCardProps) {
  const { t } = useWords();
  const { line } = view;
  return (
    <Card title={t('bill.amounts.title')} aside={<span className="note">{t('asOf.line', { day: view.asOf })}</span>}>
      <div>
        <p className="muted">{t('bill.amounts.outstanding')}</p>
        <MoneyText amount={totalOf(line.outstanding)} size="large" />
      </div>
      <TableFrame caption={t('bill.amounts.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('bill.amounts.component')}</th>
            <th scope="col" className="figure">{t('money.due')}</th>
            <th scope="col" className="figure">{t('money.paid')}</th>
            <th scope="col" className="figure">{t('money.outstanding')}</th>
          </tr>
        </thead>
        <tbody>
          {components.map((component) => (
            <tr key={component}>
              <th scope="row" className="nowrap">
                <Swatch of={componentSwatch[component]} />
                {t(componentWord[component])}
              </th>
              <td className="figure"><MoneyText amount={line.due[component]} hasQuietZero /></td>
              <td className="figure"><MoneyText amount={line.paid[component]} hasQuietZero /></td>
              <td className="figure"><MoneyText amount={line.outstanding[component]} hasQuietZero /></td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('component.total')}</th>
            <td className="figure"><MoneyText amount={totalOf(line.due)} /></td>
            <td className="figure"><MoneyText amount={totalOf(line.paid)} /></td>
            <td className="figure"><MoneyText amount={totalOf(line.outstanding)} /></td>
          </tr>
        </tfoot>
      </TableFrame>
      {line.isEstimated ? <p className="note">{t('bill.amounts.estimated')}</p> : null}
    </Card>
  );
}
