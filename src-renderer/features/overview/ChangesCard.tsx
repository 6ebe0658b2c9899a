import type { RecentChange } from '#shared/contract/operations/debt';
import type { RequestSummary } from '#shared/contract/operations/request';
import { askedText } from '../../i18n/asked-text';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { MoneyText } from '../../ui/MoneyText';
import { MomentText } from '../../ui/MomentText';
import { TextLink } from '../../ui/TextLink';
import { changeWord } from './change-word';
import type { OverviewLinks } from './overview-links';

interface ChangesCardProps {
  readonly changes: readonly RecentChange[];
  readonly beyond: number;
  readonly requests: readonly RequestSummary[];
  readonly links: Pick<OverviewLinks, 'bill' | 'request'>;
}

/** What the last syncs brought: what it says, which bill it is about, when it was noticed, and the way there. */
export function ChangesCard({ changes, beyond, requests, links }: ChangesCardProps) {
  const words = useWords();
  const { t } = words;
  const wayTo = (change: RecentChange): string | null => {
    const request = requests.find(({ requestId }) => requestId !== null && requestId === change.requestId);
    if (request !== undefined) return links.request(request.reference);
    return change.billId === null ? null : links.bill(change.billId);
  };
  return (
    <Card title={t('overview.changes.title')}>
      {changes.length === 0 ? <p className="muted">{t('overview.changes.none')}</p> : null}
      <ul className="overview-list">
        {changes.map((change) => {
          const to = wayTo(change);
          const name = t(changeWord(change), change.request === null ? {} : { asked: askedText(words, change.request.asked) });
          return (
            <li key={change.sequence}>
              <span className="overview-list-line">
                {to === null ? <span>{name}</span> : <TextLink to={to}>{name}</TextLink>}
                {change.amount === null ? null : <MoneyText amount={change.amount} />}
              </span>
              <span className="note meta">
                {change.statementDate === null ? null : <span>{t('bill.title', { month: change.statementDate })}</span>}
                <MomentText instant={change.seenAt} />
              </span>
            </li>
          );
        })}
      </ul>
      {beyond === 0 ? null : <p className="note">{t('overview.changes.more', { count: beyond })}</p>}
    </Card>
  );
}
