import type { RequestSummary } from '#shared/contract/operations/request';
import { requestStateTone } from '../../i18n/request-state-tone';
import { requestStateWord } from '../../i18n/request-state-word';
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
  const { t } = useWords();
  const tag = <StatusTag tone={requestStateTone[request.state]}>{t(requestStateWord[request.state])}</StatusTag>;
  const decided = request.decidedDate === null ? [] : [{ name: t('request.fact.decided'), value: <DateText day={request.decidedDate} /> }];
  const answer = request.answerByDate === null ? [] : [{ name: t('request.fact.answerBy'), value: <DateText day={request.answerByDate} /> }];
  return (
    <Card title={t('request.list.item', { month: request.billStatementDate })} aside={tag}>
      <p>{t(requestMeaning[request.state], { day: request.requestedDueDate })}</p>
      <Facts
        facts={[
          { name: t('request.fact.from'), value: <DateText day={request.dueDateWhenAsked} /> },
          { name: t('request.fact.to'), value: <DateText day={request.requestedDueDate} /> },
          { name: t('request.fact.fee'), value: <MoneyText amount={request.fee} /> },
          { name: t('bill.fact.number'), value: request.billNumber },
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
          label={t('request.list.openLabel', { month: request.billStatementDate })}
        >
          {t('request.list.open')}
        </TextLink>
        {request.state === 'queued' ? (
          <Button weight="quiet" onPress={onCancel} label={t('request.list.cancelLabel', { month: request.billStatementDate })}>
            {t('request.list.cancel')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
