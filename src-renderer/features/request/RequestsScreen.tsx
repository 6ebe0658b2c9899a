import { useState } from 'react';
import MessagesSquare from 'lucide-react/icons/messages-square';
import type { RequestSummary } from '#shared/contract/operations/request';
import { useReading } from '../../bridge/use-reading';
import { useWords } from '../../i18n/use-words';
import { EmptyState } from '../../ui/EmptyState';
import { FailureMessage } from '../../ui/FailureMessage';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { TextLink } from '../../ui/TextLink';
import { CancelDialog } from './CancelDialog';
import { RequestItem } from './RequestItem';
import type { RequestLinks } from './request-links';
import { useCancelRequest } from './use-cancel-request';

interface RequestsScreenProps {
  readonly links: RequestLinks;
  readonly hasLender: boolean;
}

/** All requests, newest first, and the cancelling of those that wait to be sent. */
export function RequestsScreen({ links, hasLender }: RequestsScreenProps) {
  const { t } = useWords();
  const requests = useReading(['request.list'], () => window.mingzhang.request.list());
  const cancel = useCancelRequest();
  const [asked, setAsked] = useState<RequestSummary | null>(null);
  const confirm = (): void => {
    if (asked !== null) cancel.mutate(asked.reference, { onSettled: () => setAsked(null) });
  };
  return (
    <>
      <PageHeader title={t('request.list.title')} lede={t('request.list.lede')} />
      {cancel.error === null ? null : <FailureMessage failure={cancel.error.failure} />}
      <Reading reading={requests}>
        {(list) =>
          list.length === 0 ? (
            <NoRequests links={links} hasLender={hasLender} />
          ) : (
            <ul className="stack" aria-label={t('request.list.caption')}>
              {newestFirst(list).map((request) => (
                <li key={request.reference}>
                  <RequestItem request={request} links={links} onCancel={() => setAsked(request)} />
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
      <CancelDialog request={asked} isPending={cancel.isPending} onConfirm={confirm} onKeep={() => setAsked(null)} />
    </>
  );
}

function newestFirst(list: readonly RequestSummary[]): readonly RequestSummary[] {
  return [...list].sort((a, b) => Date.parse(b.writtenAt) - Date.parse(a.writtenAt));
}

function NoRequests({ links, hasLender }: RequestsScreenProps) {
  const { t } = useWords();
  const way = (
    <TextLink to={hasLender ? links.schedules : links.settings} look="button-primary">
      {hasLender ? t('request.list.empty.schedule') : t('request.list.empty.connect')}
    </TextLink>
  );
  return (
    <EmptyState icon={<MessagesSquare size={26} aria-hidden="true" />} title={t('request.list.empty.title')} actions={way}>
      <p>{hasLender ? t('request.list.empty.text') : t('request.list.empty.noLender')}</p>
    </EmptyState>
  );
}
