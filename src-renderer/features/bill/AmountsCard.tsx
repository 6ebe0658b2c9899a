import type { BillView } from '#shared/contract/operations/debt';
import { totalOf } from '#shared/domain/money/components';
import { lineFigures } from '../../bridge/line-figure';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ComponentTable } from '../../ui/ComponentTable';
import { MoneyText } from '../../ui/MoneyText';

interface AmountsCardProps {
  readonly view: BillView;
}

/** A bill's amounts by component: due, paid, outstanding. */
export function AmountsCard({ view }: AmountsCardProps) {
  const { t } = useWords();
  const { line } = view;
  const figureOf = lineFigures(view.account.id, line);
  return (
    <Card title={t('bill.amounts.title')} aside={<span className="note">{t('asOf.line', { day: view.asOf })}</span>}>
      <div>
        <p className="muted">{line.state === 'open' ? t('bill.amounts.soFar') : t('bill.amounts.outstanding')}</p>
        <MoneyText amount={totalOf(line.outstanding)} figure={figureOf('outstanding', 'total')} size="large" />
      </div>
      <ComponentTable caption={t('bill.amounts.caption')} amounts={line} figureOf={figureOf} />
      {line.isEstimated ? <p className="note">{t('bill.amounts.estimated')}</p> : null}
    </Card>
  );
}
