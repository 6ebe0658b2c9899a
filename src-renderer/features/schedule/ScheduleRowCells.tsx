import { components, totalOf } from '#shared/domain/money/components';
import { lineFigures } from '../../bridge/line-figure';
import { componentWord } from '../../i18n/component-word';
import { lineStateText } from '../../i18n/line-state-text';
import { lineStateTone } from '../../i18n/line-state-tone';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import type { ScheduleLinks } from './schedule-links';
import type { ScheduleRow } from './schedule-table-model';

interface ScheduleRowCellsProps {
  readonly row: ScheduleRow;
  readonly accountId: string;
  readonly links: Pick<ScheduleLinks, 'bill'>;
}

/** The cells of one line of the schedule. */
export function ScheduleRowCells({ row, accountId, links }: ScheduleRowCellsProps) {
  const words = useWords();
  const { t } = words;
  const { line, runningOutstanding } = row;
  const { dueDate, statementDate, billId } = line;
  const figureOf = lineFigures(accountId, line);
  return (
    <>
      <th scope="row" className="nowrap">
        {line.billId === null ? (
          <DateText day={line.dueDate} />
        ) : (
          <TextLink to={links.bill(line.billId)} label={t('schedule.table.openBill', { day: line.dueDate })}>
            <DateText day={line.dueDate} />
          </TextLink>
        )}
      </th>
      <td data-head="true">
        <StatusTag tone={lineStateTone[line.state]}>{lineStateText(line, words)}</StatusTag>
      </td>
      {components.map((component) => (
        <FigureCell key={component} name={t(componentWord[component])}>
          <MoneyText amount={line.due[component]} figure={figureOf('due', component)} hasQuietZero />
        </FigureCell>
      ))}
      <FigureCell name={t('money.due')}>
        <MoneyText amount={totalOf(line.due)} figure={figureOf('due', 'total')} />
      </FigureCell>
      <FigureCell name={t('money.paid')}>
        <MoneyText amount={totalOf(line.paid)} figure={figureOf('paid', 'total')} hasQuietZero />
      </FigureCell>
      <FigureCell name={t('money.outstanding')} isMain>
        <strong>
          <MoneyText amount={totalOf(line.outstanding)} figure={figureOf('outstanding', 'total')} hasQuietZero />
        </strong>
      </FigureCell>
      <FigureCell name={t('schedule.table.running')}>
        <MoneyText amount={runningOutstanding} figure={{ of: 'running', line: { accountId, dueDate, statementDate, billId } }} hasQuietZero />
      </FigureCell>
    </>
  );
}
