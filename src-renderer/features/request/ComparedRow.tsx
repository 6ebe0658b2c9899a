import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import type { ScheduleLine } from '#shared/contract/servicer/request';
import type { Day } from '#shared/domain/calendar/day';
import { totalOf } from '#shared/domain/money/components';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import type { ComparedLine } from './compare-schedules';

interface ComparedRowProps {
  readonly line: ComparedLine;
  readonly isAskedFor: boolean;
  /** A day of the month that the bill goes by, where it is known. */
  readonly month: Day | undefined;
}

/** A bill before and after a decision, side by side. */
export function ComparedRow({ line, isAskedFor, month }: ComparedRowProps) {
  const { t } = useWords();
  const unnamed = isAskedFor ? t('request.compare.thisBill') : t('request.compare.otherBill');
  return (
    <tr data-marked={line.isChanged}>
      <th scope="row">
        {month === undefined ? unnamed : t('bill.title', { month })}
        <div className="note">
          {line.isChanged ? (
            <>
              <ArrowRightLeft size={13} aria-hidden="true" /> {t('request.compare.changed')}
            </>
          ) : (
            t('request.compare.same')
          )}
        </div>
      </th>
      <SideCells name={t('request.compare.before')} side={line.before} />
      <SideCells name={t('request.compare.after')} side={line.after} daysLater={line.daysLater} />
      <FigureCell name={t('request.compare.change')} isMain>
        <MoneyText amount={line.change} isChange hasQuietZero />
      </FigureCell>
    </tr>
  );
}

interface SideCellsProps {
  /** Which side it is, told where the row is shown as a card. */
  readonly name: string;
  readonly side: ScheduleLine | null;
  readonly daysLater?: number;
}

function SideCells({ name, side, daysLater = 0 }: SideCellsProps) {
  const { t } = useWords();
  if (side === null) return <td colSpan={2} data-name={name}>{t('request.compare.absent')}</td>;
  return (
    <>
      <td className="nowrap" data-name={name}>
        <DateText day={side.dueDate} />
        {daysLater > 0 ? <div className="note">{t('request.compare.later', { count: daysLater })}</div> : null}
        {daysLater < 0 ? <div className="note">{t('request.compare.earlier', { count: -daysLater })}</div> : null}
      </td>
      <FigureCell name={t('request.compare.amount')}>
        <MoneyText amount={totalOf(side.due)} />
      </FigureCell>
    </>
  );
}
