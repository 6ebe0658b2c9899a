import { useMemo } from 'react';
import { components } from '#shared/domain/money/components';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import type { NameLineFigure } from '../../bridge/line-figure';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { Swatch } from '../../ui/Swatch';
import { TableFrame } from '../../ui/TableFrame';
import { lineKey } from './line-key';
import { ScheduleRowCells } from './ScheduleRowCells';
import type { ScheduleLinks } from './schedule-links';
import { scheduleTableModel, type ScheduleTableModel } from './schedule-table-model';

interface ScheduleTableProps {
  readonly lines: readonly RepaymentLine[];
  readonly account: string;
  readonly accountId: string;
  readonly chosen: string | null;
  readonly links: Pick<ScheduleLinks, 'bill'>;
}

/** The schedule as a table: components, paid, outstanding, state, and what is still to pay up to each line. */
export function ScheduleTable({ lines, account, accountId, chosen, links }: ScheduleTableProps) {
  const { t } = useWords();
  const model = useMemo(() => scheduleTableModel(lines), [lines]);
  return (
    <TableFrame caption={t('schedule.table.caption', { account })} hasCards>
      <thead>
        <tr>
          <th scope="col">{t('schedule.table.dueDate')}</th>
          <th scope="col">{t('schedule.table.state')}</th>
          {components.map((component) => (
            <th key={component} scope="col" className="figure nowrap">
              <Swatch of={componentSwatch[component]} />
              {t(componentWord[component])}
            </th>
          ))}
          <th scope="col" className="figure">{t('money.due')}</th>
          <th scope="col" className="figure">{t('money.paid')}</th>
          <th scope="col" className="figure">{t('money.outstanding')}</th>
          <th scope="col" className="figure">{t('schedule.table.running')}</th>
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row) => (
          <tr key={lineKey(row.line)} data-selected={lineKey(row.line) === chosen}>
            <ScheduleRowCells row={row} accountId={accountId} links={links} />
          </tr>
        ))}
      </tbody>
      <Totals model={model} accountId={accountId} />
    </TableFrame>
  );
}

interface TotalsProps {
  readonly model: ScheduleTableModel;
  readonly accountId: string;
}

function Totals({ model: { totals, hasLaterFees }, accountId }: TotalsProps) {
  const { t } = useWords();
  if (totals === null) return null;
  const { due, paid, outstanding } = totals;
  const figureOf: NameLineFigure = (side, component) => ({ of: 'schedule', accountId, side, component });
  const all = { minor: paid.minor + outstanding.minor, currency: paid.currency };
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t('schedule.table.all')}
          {hasLaterFees ? <div className="note">{t('schedule.table.withLaterFees')}</div> : null}
        </th>
        {components.map((component) => (
          <FigureCell key={component} name={t(componentWord[component])}>
            <MoneyText amount={due[component]} figure={figureOf('due', component)} />
          </FigureCell>
        ))}
        <FigureCell name={t('money.due')}><MoneyText amount={all} figure={figureOf('due', 'total')} /></FigureCell>
        <FigureCell name={t('money.paid')}><MoneyText amount={paid} figure={figureOf('paid', 'total')} /></FigureCell>
        <FigureCell name={t('money.outstanding')} isMain><MoneyText amount={outstanding} figure={figureOf('outstanding', 'total')} /></FigureCell>
        <FigureCell name={t('schedule.table.running')}><MoneyText amount={outstanding} figure={figureOf('outstanding', 'total')} /></FigureCell>
      </tr>
    </tfoot>
  );
}
