import { components, totalOf } from '#shared/domain/money/components';
import { lineFigures } from '../../bridge/line-figure';
import { lineStateTone } from '../../i18n/line-state-tone';
import { lineStateWord } from '../../i18n/line-state-word';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
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
  const { t } = useWords();
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
      <td>
        <StatusTag tone={lineStateTone[line.state]}>{t(lineStateWord[line.state])}</StatusTag>
      </td>
      {components.map((component) => (
        <td key={component} className="figure">
          <MoneyText amount={line.due[component]} figure={figureOf('due', component)} hasQuietZero />
        </td>
      ))}
      <td className="figure">
        <MoneyText amount={totalOf(line.due)} figure={figureOf('due', 'total')} />
      </td>
      <td className="figure">
        <MoneyText amount={totalOf(line.paid)} figure={figureOf('paid', 'total')} hasQuietZero />
      </td>
      <td className="figure">
        <strong>
          <MoneyText amount={totalOf(line.outstanding)} figure={figureOf('outstanding', 'total')} hasQuietZero />
        </strong>
      </td>
      <td className="figure">
        <MoneyText amount={runningOutstanding} figure={{ of: 'running', line: { accountId, dueDate, statementDate, billId } }} hasQuietZero />
      </td>
    </>
  );
}
