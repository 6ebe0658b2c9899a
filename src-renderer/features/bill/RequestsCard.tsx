import type { RequestSummary } from '#shared/contract/operations/request';
import { askedText } from '../../i18n/asked-text';
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
  const words = useWords();
  const { t } = words;
  return (
    <Card title={t('bill.requests.title')}>
      {requests.length === 0 ? <p className="muted">{t('bill.requests.none')}</p> : null}
      <ul className="stack-tight">
        {requests.map((request) => (
          <li key={request.reference} className="row">
            <TextLink to={links.request(request.reference)}>{askedText(words, request.asked)}</TextLink>
            <StatusTag tone={requestStateTone[request.state]}>{t(requestStateWord[request.state])}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
