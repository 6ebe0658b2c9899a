import type { RequestSummary } from '#shared/contract/operations/request';
import type { Decision } from '#shared/contract/servicer/request';
import { requestStateTone } from '../../i18n/request-state-tone';
import { requestStateWord } from '../../i18n/request-state-word';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import { RequestFailure } from './RequestFailure';
import type { RequestLinks } from './request-links';
import { requestMeaning } from './request-meaning';

interface StateCardProps {
  readonly summary: RequestSummary;
  readonly decision: Decision | null;
  readonly links: Pick<RequestLinks, 'bill' | 'extension'>;
  readonly onCancel: () => void;
}

/** Where a request stands in plain words, by when an answer is due, and what can be done. */
export function StateCard({ summary, decision, links, onCancel }: StateCardProps) {
  const { t } = useWords();
  const tone = requestStateTone[summary.state];
  const isWaiting = summary.state === 'received' || summary.state === 'in-review';
  const canAskAgain = summary.state === 'declined' || summary.state === 'refused' || summary.state === 'gone';
  const day = decision?.grantedDueDate ?? summary.requestedDueDate;
  return (
    <Card title={t('request.one.state')} aside={<StatusTag tone={tone}>{t(requestStateWord[summary.state])}</StatusTag>}>
      <p>{t(requestMeaning[summary.state], { day })}</p>
      {isWaiting && summary.answerByDate !== null ? <p>{t('request.answerBy', { day: summary.answerByDate })}</p> : null}
      <RequestFailure request={summary} />
      <div className="row">
        <TextLink to={links.bill(summary.billId)} look="button-secondary">
          {t('request.one.bill')}
        </TextLink>
        {canAskAgain ? (
          <TextLink to={links.extension(summary.billId)} look="button-secondary">
            {t('request.one.again')}
          </TextLink>
        ) : null}
        {summary.state === 'queued' ? (
          <Button weight="quiet" onPress={onCancel} label={t('request.list.cancelLabel', { month: summary.billStatementDate })}>
            {t('request.list.cancel')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
