import CalendarCheck from 'lucide-react/icons/calendar-check';
import { totalOf } from '#shared/domain/money/components';
import { lineFigures } from '../../bridge/line-figure';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import { ComponentLine } from './ComponentLine';
import type { OverviewLinks } from './overview-links';
import type { OverviewModel } from './overview-model';

interface NextCardProps {
  readonly next: OverviewModel['next'];
  readonly isAnythingPastDue: boolean;
  readonly links: Pick<OverviewLinks, 'bill' | 'help'>;
}

/** The next payment: how much, when, in how many days. */
export function NextCard({ next, isAnythingPastDue, links }: NextCardProps) {
  const { t, local } = useWords();
  const icon = <CalendarCheck size={20} aria-hidden="true" />;
  const calm = isAnythingPastDue ? null : <p className="note">{t('overview.next.calm')}</p>;
  if (next === null) {
    return (
      <Card title={t('overview.next.title')} icon={icon}>
        <p>{t('overview.next.none')}</p>
        {calm}
      </Card>
    );
  }
  const { account, line, daysLeft } = next;
  const figureOf = lineFigures(account.id, line);
  const when = daysLeft === 0 ? t('day.today') : t('day.in', { count: daysLeft });
  return (
    <Card title={t('overview.next.title')} icon={icon} aside={<StatusTag tone="info">{when}</StatusTag>}>
      <div className="stack-tight">
        <MoneyText amount={totalOf(line.outstanding)} figure={figureOf('outstanding', 'total')} size="large" />
        <p className="meta">
          <span>{t('overview.next.due', { day: line.dueDate })}</span>
          <span>{t('account.name', { product: local(account.productName), number: account.maskedNumber })}</span>
        </p>
      </div>
      <ComponentLine amounts={line.outstanding} figureOf={(component) => figureOf('outstanding', component)} />
      {line.state === 'open' ? <p className="note">{t('overview.next.open')}</p> : null}
      {calm}
      {line.billId === null ? null : (
        <div className="row">
          <TextLink to={links.bill(line.billId)} look="button-secondary">
            {t('overview.next.bill')}
          </TextLink>
          <TextLink to={links.help}>{t('overview.next.help')}</TextLink>
        </div>
      )}
    </Card>
  );
}
