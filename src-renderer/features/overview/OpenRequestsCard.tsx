import type { RequestSummary } from '#shared/contract/operations/request';
import { requestStateTone } from '../../i18n/request-state-tone';
import { requestStateWord } from '../../i18n/request-state-word';
import { requestTitle } from '../../i18n/request-title';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import type { OverviewLinks } from './overview-links';

interface OpenRequestsCardProps {
  readonly requests: readonly RequestSummary[];
  readonly links: Pick<OverviewLinks, 'request' | 'requests'>;
}

/** The requests that are still open, and by when an answer is due. */
export function OpenRequestsCard({ requests, links }: OpenRequestsCardProps) {
  const words = useWords();
  const { t } = words;
  const all = <TextLink to={links.requests}>{t('overview.requests.all')}</TextLink>;
  return (
    <Card title={t('overview.requests.title')} aside={all}>
      {requests.length === 0 ? <p className="muted">{t('overview.requests.none')}</p> : null}
      <ul className="overview-list">
        {requests.map((request) => (
          <li key={request.reference}>
            <TextLink to={links.request(request.reference)}>
              {requestTitle(words, request)}
            </TextLink>
            <span className="row">
              <StatusTag tone={requestStateTone[request.state]}>{t(requestStateWord[request.state])}</StatusTag>
              {request.answerByDate === null ? null : (
                <span className="note">{t('overview.requests.answerBy', { day: request.answerByDate })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
