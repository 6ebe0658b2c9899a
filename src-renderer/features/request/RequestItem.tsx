import type { RequestSummary } from '#shared/contract/operations/request';
import { askedText } from '../../i18n/asked-text';
import { requestStateTone } from '../../i18n/request-state-tone';
import { requestStateWord } from '../../i18n/request-state-word';
import { requestTitle } from '../../i18n/request-title';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { MomentText } from '../../ui/MomentText';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import { RequestFailure } from './RequestFailure';
import type { RequestLinks } from './request-links';
import { requestMeaning } from './request-meaning';

interface RequestItemProps {
  readonly request: RequestSummary;
  readonly links: Pick<RequestLinks, 'request'>;
  readonly onCancel: () => void;
}

/** A request in the list: what was asked, where it stands, and why sending has not worked yet where it has not. */
export function RequestItem({ request, links, onCancel }: RequestItemProps) {
  const words = useWords();
  const { t } = words;
  const title = requestTitle(words, request);
  const tag = <StatusTag tone={requestStateTone[request.state]}>{t(requestStateWord[request.state])}</StatusTag>;
  const decided = request.decidedDate === null ? [] : [{ name: t('request.fact.decided'), value: <DateText day={request.decidedDate} /> }];
  const answer = request.answerByDate === null ? [] : [{ name: t('request.fact.answerBy'), value: <DateText day={request.answerByDate} /> }];
  return (
    <Card title={title} aside={tag}>
      <p>{t(requestMeaning[request.state], { asked: askedText(words, request.asked) })}</p>
      <Facts
        facts={[
          { name: t('request.fact.from'), value: <DateText day={request.dueDateWhenAsked} /> },
          { name: t('request.fact.fee'), value: <MoneyText amount={request.cost} /> },
          { name: t('bill.fact.number'), value: request.bills.map(({ number }) => number).join(', ') },
          { name: t('request.fact.written'), value: <MomentText instant={request.writtenAt} /> },
          ...answer,
          ...decided,
        ]}
      />
      <RequestFailure request={request} />
      <div className="row">
        <TextLink
          to={links.request(request.reference)}
          look="button-secondary"
          label={t('request.list.openLabel', { title })}
        >
          {t('request.list.open')}
        </TextLink>
        {request.state === 'queued' ? (
          <Button weight="quiet" onPress={onCancel} label={t('request.list.cancelLabel', { title })}>
            {t('request.list.cancel')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
