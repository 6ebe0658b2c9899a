import { useState } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { RequestView } from '#shared/contract/operations/request';
import { useReading } from '../../bridge/use-reading';
import { requestTitle } from '../../i18n/request-title';
import { useWords } from '../../i18n/use-words';
import { FailureMessage } from '../../ui/FailureMessage';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { TextLink } from '../../ui/TextLink';
import { CancelDialog } from './CancelDialog';
import { compareSchedules } from './compare-schedules';
import { DecisionCard } from './DecisionCard';
import type { RequestLinks } from './request-links';
import { ScheduleComparisonCard } from './ScheduleComparisonCard';
import { SentCard } from './SentCard';
import { StateCard } from './StateCard';
import { useCancelRequest } from './use-cancel-request';

interface RequestScreenProps {
  /** The reference made on this machine when the request was written. */
  readonly reference: string;
  readonly links: RequestLinks;
}

/** One request: where it stands and what happens next, the decision with the old and the new schedule, and what was asked. */
export function RequestScreen({ reference, links }: RequestScreenProps) {
  const words = useWords();
  const { t } = words;
  const request = useReading(['request.read', reference], () => window.mingzhang.request.read({ reference }));
  const cancel = useCancelRequest();
  const [isAsked, setAsked] = useState(false);
  const confirm = (): void =>
    cancel.mutate(reference, { onSuccess: () => window.location.assign(links.requests), onSettled: () => setAsked(false) });
  // Once it is taken back it is not found here any more, which is no failure.
  const isLeaving = cancel.isPending || cancel.isSuccess;
  const summary = request.data?.summary;
  return (
    <>
      <PageHeader
        title={summary === undefined ? t('request.one.waiting') : requestTitle(words, summary)}
        back={
          <TextLink to={links.requests} icon={<ChevronLeft size={14} aria-hidden="true" />}>
            {t('request.one.back')}
          </TextLink>
        }
      />
      {cancel.error === null ? null : <FailureMessage failure={cancel.error.failure} />}
      <Reading reading={isLeaving ? { ...request, error: null } : request}>{(view) => <RequestContents view={view} links={links} onCancel={() => setAsked(true)} />}</Reading>
      <CancelDialog
        request={isAsked ? (request.data?.summary ?? null) : null}
        isPending={cancel.isPending}
        onConfirm={confirm}
        onKeep={() => setAsked(false)}
      />
    </>
  );
}

interface RequestContentsProps {
  readonly view: RequestView;
  readonly links: RequestLinks;
  readonly onCancel: () => void;
}

function RequestContents({ view, links, onCancel }: RequestContentsProps) {
  const decision = view.request?.decision ?? null;
  const comparison = decision === null ? null : compareSchedules(decision);
  return (
    <div className="stack-wide">
      <StateCard summary={view.summary} request={view.request} links={links} onCancel={onCancel} />
      {decision === null ? null : <DecisionCard decision={decision} />}
      {comparison === null ? null : <ScheduleComparisonCard comparison={comparison} billIds={view.summary.bills.map(({ id }) => id)} statementDates={view.statementDates} />}
      <SentCard view={view} />
    </div>
  );
}
