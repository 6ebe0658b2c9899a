import type { RequestSummary } from '#shared/contract/operations/request';
import { requestStateTone } from '../../i18n/request-state-tone';
import { requestStateWord } from '../../i18n/request-state-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import type { BillLinks } from './bill-links';

interface RequestsCardProps {
  readonly requests: readonly RequestSummary[];
  readonly links: Pick<BillLinks, 'request'>;
}

/** The requests made on a bill and where they stand. */
export function RequestsCard({ requests, links }: RequestsCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('bill.requests.title')}>
      {requests.length === 0 ? <p className="muted">{t('bill.requests.none')}</p> : null}
      <ul className="stack-tight">
        {requests.map((request) => (
          <li key={request.reference} className="row">
            <TextLink to={links.request(request.reference)}>{t('bill.requests.line', { day: request.requestedDueDate })}</TextLink>
            <StatusTag tone={requestStateTone[request.state]}>{t(requestStateWord[request.state])}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
