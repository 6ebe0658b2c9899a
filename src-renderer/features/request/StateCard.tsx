import type { RequestSummary } from '#shared/contract/operations/request';
import type { HardshipRequest } from '#shared/contract/servicer/request';
import { askedText } from '../../i18n/asked-text';
import { requestStateTone } from '../../i18n/request-state-tone';
import { requestStateWord } from '../../i18n/request-state-word';
import { requestTitle } from '../../i18n/request-title';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import { AnswerPart } from './AnswerPart';
import { RequestFailure } from './RequestFailure';
import type { RequestLinks } from './request-links';
import { requestMeaning } from './request-meaning';

interface StateCardProps {
  readonly summary: RequestSummary;
  readonly request: HardshipRequest | null;
  readonly links: Pick<RequestLinks, 'bill' | 'extension' | 'help'>;
  readonly onCancel: () => void;
}

/** Where a request stands in plain words, by when an answer is due, and what can be done. */
export function StateCard({ summary, request, links, onCancel }: StateCardProps) {
  const words = useWords();
  const { t, local } = words;
  const question = request?.question ?? null;
  const validUntil = request?.decision?.validUntil ?? null;
  const isOffer = summary.state === 'offered' || summary.state === 'counter-offered';
  const tone = requestStateTone[summary.state];
  const canAskAgain = summary.state === 'declined' || summary.state === 'refused' || summary.state === 'gone';
  const asked = askedText(words, request?.decision?.granted ?? summary.asked);
  const [bill] = summary.bills;
  return (
    <Card title={t('request.one.state')} aside={<StatusTag tone={tone}>{t(requestStateWord[summary.state])}</StatusTag>}>
      <p>{t(requestMeaning[summary.state], { asked })}</p>
      {summary.answerByDate !== null ? <p>{t('request.answerBy', { day: summary.answerByDate })}</p> : null}
      {question === null ? null : (
        <div>
          <p className="note">{t('request.one.question', { day: question.answerByDate })}</p>
          <p>{local(question.text)}</p>
        </div>
      )}
      {isOffer && validUntil !== null ? <p>{t('request.one.validUntil', { day: validUntil })}</p> : null}
      <RequestFailure request={summary} />
      <AnswerPart summary={summary} request={request} />
      <div className="row">
        {bill === undefined ? null : (
          <TextLink to={links.bill(bill.id)} look="button-secondary">
            {t('request.one.bill')}
          </TextLink>
        )}
        {canAskAgain && bill !== undefined ? (
          <TextLink to={links.extension(bill.id)} look="button-secondary">
            {t('request.one.again')}
          </TextLink>
        ) : null}
        {canAskAgain || summary.state === 'lapsed' || summary.state === 'broken' ? <TextLink to={links.help}>{t('request.one.help')}</TextLink> : null}
        {summary.state === 'queued' ? (
          <Button weight="quiet" onPress={onCancel} label={t('request.list.cancelLabel', { title: requestTitle(words, summary) })}>
            {t('request.list.cancel')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
