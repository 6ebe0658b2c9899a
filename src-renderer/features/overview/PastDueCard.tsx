import CalendarClock from 'lucide-react/icons/calendar-clock';
import type { AccountBrief, BillView } from '#shared/contract/operations/debt';
import type { RequestSummary } from '#shared/contract/operations/request';
import { totalOf } from '#shared/domain/money/components';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { lineFigures } from '../../bridge/line-figure';
import { askedText } from '../../i18n/asked-text';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import { askedWord } from './asked-word';
import { ComponentLine } from './ComponentLine';
import { dailyLateCharge } from './daily-late-charge';
import type { OverviewLinks } from './overview-links';
import './PastDueCard.css';
import { useBillOfLine } from './use-bill-of-line';

interface PastDueCardProps {
  readonly account: AccountBrief;
  readonly line: RepaymentLine;
  /** The request on this bill that waits for an answer; null where there is none. */
  readonly openRequest: RequestSummary | null;
  readonly links: Pick<OverviewLinks, 'bill' | 'extension' | 'help' | 'request'>;
}

/** What is past due, plainly: how much of what, since when, what each day costs, and what can be done now. */
export function PastDueCard({ account, line, openRequest, links }: PastDueCardProps) {
  const { t, local } = useWords();
  const figureOf = lineFigures(account.id, line);
  const bill = useBillOfLine(line.billId);
  const tag = <StatusTag tone="attention">{t('day.pastDue', { count: line.daysPastDue })}</StatusTag>;
  const icon = <CalendarClock size={20} aria-hidden="true" />;
  const request = openRequest && (
    <TextLink to={links.request(openRequest.reference)} look="button-primary">
      {t('overview.pastDue.request')}
    </TextLink>
  );
  const ask = line.billId !== null && bill?.extension.isPossible !== false && (
    <TextLink to={links.extension(line.billId)} look="button-primary">
      {t('overview.pastDue.ask')}
    </TextLink>
  );
  return (
    <Card title={t('overview.pastDue.title')} tone="attention" icon={icon} aside={tag}>
      <div className="stack-tight">
        <MoneyText amount={totalOf(line.outstanding)} figure={figureOf('outstanding', 'total')} size="large" />
        <p className="meta">
          <span>{t('overview.pastDue.since', { day: line.dueDate })}</span>
          <span>{t('account.name', { product: local(account.productName), number: account.maskedNumber })}</span>
        </p>
      </div>
      <ComponentLine amounts={line.outstanding} figureOf={(component) => figureOf('outstanding', component)} />
      <PastDueOptions bill={bill} isEstimated={line.isEstimated} openRequest={openRequest} />
      {line.billId === null ? null : (
        <div className="row">
          {request ?? ask}
          <TextLink to={links.bill(line.billId)} look="button-secondary">
            {t('overview.pastDue.why')}
          </TextLink>
          <TextLink to={links.help}>{t('overview.pastDue.help')}</TextLink>
        </div>
      )}
    </Card>
  );
}

interface PastDueOptionsProps {
  readonly bill: BillView | null;
  readonly isEstimated: boolean;
  readonly openRequest: RequestSummary | null;
}

function PastDueOptions({ bill, isEstimated, openRequest }: PastDueOptionsProps) {
  const words = useWords();
  const { t } = words;
  const perDay = dailyLateCharge(bill?.lateCharge ?? null);
  return (
    <div className="past-due-options">
      {perDay === null ? null : <p>{t('overview.pastDue.perDay', { amount: perDay })}</p>}
      {isEstimated ? <p className="note">{t('overview.pastDue.estimated')}</p> : null}
      <h3>{t('overview.pastDue.options')}</h3>
      <ul>
        {openRequest === null ? <ExtensionOption bill={bill} /> : <li>{t(askedWord(openRequest.state), { asked: askedText(words, openRequest.asked) })}</li>}
        <li>{t('overview.pastDue.pay')}</li>
      </ul>
    </div>
  );
}

function ExtensionOption({ bill }: Pick<PastDueOptionsProps, 'bill'>) {
  const { t } = useWords();
  if (bill === null) return null;
  const { isPossible, latestDate } = bill.extension;
  if (isPossible && latestDate !== null) return <li>{t('overview.pastDue.extendUntil', { day: latestDate })}</li>;
  return <li>{t('overview.pastDue.extendNot')}</li>;
}
