import type { Day } from '#shared/domain/calendar/day';
import { components, totalOf } from '#shared/domain/money/components';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';
import { ComparedRow } from './ComparedRow';
import type { ScheduleComparison } from './compare-schedules';

interface ScheduleComparisonCardProps {
  readonly comparison: ScheduleComparison;
  /** The bills that the request was about. */
  readonly billIds: readonly string[];
  readonly statementDates: Readonly<Record<string, Day>>;
}

/** The old and the new schedule line by line, what changed marked in words, and the difference in all by component. */
export function ScheduleComparisonCard({ comparison, billIds, statementDates }: ScheduleComparisonCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('request.compare.title')}>
      <p className="note">{t('request.compare.help')}</p>
      <TableFrame caption={t('request.compare.caption')} hasCards>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>{t('request.compare.bill')}</th>
            <th scope="colgroup" colSpan={2}>{t('request.compare.before')}</th>
            <th scope="colgroup" colSpan={2}>{t('request.compare.after')}</th>
            <th scope="col" rowSpan={2} className="figure">{t('request.compare.change')}</th>
          </tr>
          <tr>
            <th scope="col">{t('request.compare.dueDate')}</th>
            <th scope="col" className="figure">{t('request.compare.amount')}</th>
            <th scope="col">{t('request.compare.dueDate')}</th>
            <th scope="col" className="figure">{t('request.compare.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.lines.map((line) => (
            <ComparedRow key={line.billId} line={line} isAskedFor={billIds.includes(line.billId)} month={statementDates[line.billId]} />
          ))}
        </tbody>
      </TableFrame>
      <ComparisonTotals comparison={comparison} />
    </Card>
  );
}

function ComparisonTotals({ comparison }: Pick<ScheduleComparisonCardProps, 'comparison'>) {
  const { t } = useWords();
  return (
    <TableFrame caption={t('request.compare.totals')} isCaptionShown hasCards>
      <thead>
        <tr>
          {components.map((component) => (
            <th key={component} scope="col" className="figure">{t(componentWord[component])}</th>
          ))}
          <th scope="col" className="figure">{t('component.total')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {components.map((component) => (
            <FigureCell key={component} name={t(componentWord[component])}>
              <MoneyText amount={comparison.change[component]} isChange hasQuietZero />
            </FigureCell>
          ))}
          <FigureCell name={t('component.total')} isMain><strong><MoneyText amount={totalOf(comparison.change)} isChange /></strong></FigureCell>
        </tr>
      </tbody>
    </TableFrame>
  );
}
