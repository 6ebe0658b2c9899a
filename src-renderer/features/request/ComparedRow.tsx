import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import type { ScheduleLine } from '#shared/contract/servicer/request';
import { totalOf } from '#shared/domain/money/components';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import { MoneyText } from '../../ui/MoneyText';
import type { ComparedLine } from './compare-schedules';

interface ComparedRowProps {
  readonly line: ComparedLine;
  readonly isAskedFor: boolean;
  /** The bill's number, where it is known. */
  readonly number: string | undefined;
}

/** A bill before and after a decision, side by side. */
export function ComparedRow({ line, isAskedFor, number }: ComparedRowProps) {
  const { t } = useWords();
  return (
    <tr data-marked={line.isChanged}>
      <th scope="row">
        {number ?? (isAskedFor ? t('request.compare.thisBill') : t('request.compare.otherBill'))}
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
      <SideCells side={line.before} />
      <SideCells side={line.after} daysLater={line.daysLater} />
      <td className="figure">
        <MoneyText amount={line.change} isChange hasQuietZero />
      </td>
    </tr>
  );
}

function SideCells({ side, daysLater = 0 }: { readonly side: ScheduleLine | null; readonly daysLater?: number }) {
  const { t } = useWords();
  if (side === null) return <td colSpan={2}>{t('request.compare.absent')}</td>;
  return (
    <>
      <td className="nowrap">
        <DateText day={side.dueDate} />
        {daysLater > 0 ? <div className="note">{t('request.compare.later', { count: daysLater })}</div> : null}
        {daysLater < 0 ? <div className="note">{t('request.compare.earlier', { count: -daysLater })}</div> : null}
      </td>
      <td className="figure">
        <MoneyText amount={totalOf(side.due)} />
      </td>
    </>
  );
}
