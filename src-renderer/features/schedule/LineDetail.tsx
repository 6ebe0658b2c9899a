import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { lineFigures } from '../../bridge/line-figure';
import { lineStateText } from '../../i18n/line-state-text';
import { lineStateTone } from '../../i18n/line-state-tone';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ComponentTable } from '../../ui/ComponentTable';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import type { ScheduleLinks } from './schedule-links';

interface LineDetailProps {
  readonly line: RepaymentLine;
  readonly accountId: string;
  readonly links: Pick<ScheduleLinks, 'bill'>;
}

/** The chosen line by component: due, paid, outstanding, and the way to its bill. */
export function LineDetail({ line, accountId, links }: LineDetailProps) {
  const words = useWords();
  const { t } = words;
  const tag = <StatusTag tone={lineStateTone[line.state]}>{lineStateText(line, words)}</StatusTag>;
  return (
    <Card title={t('schedule.line.title', { day: line.dueDate })} level={3} aside={tag}>
      <ComponentTable caption={t('schedule.line.caption', { day: line.dueDate })} amounts={line} figureOf={lineFigures(accountId, line)} />
      {line.state === 'projected' ? <p className="note">{t('schedule.line.projected')}</p> : null}
      {line.state === 'open' ? <p className="note">{t('schedule.line.open')}</p> : null}
      {line.isEstimated ? <p className="note">{t('schedule.line.estimated')}</p> : null}
      {line.billId === null ? null : (
        <div>
          <TextLink to={links.bill(line.billId)} look="button-secondary">
            {t('schedule.line.bill')}
          </TextLink>
        </div>
      )}
    </Card>
  );
}
