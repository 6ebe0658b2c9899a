import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { RequestView } from '#shared/contract/operations/request';
import { useReading } from '../../bridge/use-reading';
import { useWords } from '../../i18n/use-words';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { TextLink } from '../../ui/TextLink';
import { compareSchedules } from './compare-schedules';
import { DecisionCard } from './DecisionCard';
import type { RequestLinks } from './request-links';
import { ScheduleComparisonCard } from './ScheduleComparisonCard';
import { SentCard } from './SentCard';
import { StateCard } from './StateCard';

interface RequestScreenProps {
  /** The reference made on this machine when the request was written. */
  readonly reference: string;
  readonly links: RequestLinks;
}

/** One request: where it stands and what happens next, the decision with the old and the new schedule, and what was asked. */
export function RequestScreen({ reference, links }: RequestScreenProps) {
  const { t } = useWords();
  const request = useReading(['request.read', reference], () => window.mingzhang.request.read({ reference }));
  const number = request.data?.summary.billNumber;
  return (
    <>
      <PageHeader
        title={number === undefined ? t('request.one.waiting') : t('request.one.title', { number })}
        back={
          <TextLink to={links.requests} icon={<ChevronLeft size={14} aria-hidden="true" />}>
            {t('request.one.back')}
          </TextLink>
        }
      />
      <Reading reading={request}>{(view) => <RequestContents view={view} links={links} />}</Reading>
    </>
  );
}

function RequestContents({ view, links }: { readonly view: RequestView; readonly links: RequestLinks }) {
  const decision = view.request?.decision ?? null;
  const comparison = decision === null ? null : compareSchedules(decision);
  return (
    <div className="stack-wide">
      <StateCard summary={view.summary} decision={decision} links={links} />
      {decision === null ? null : <DecisionCard decision={decision} />}
      {comparison === null ? null : <ScheduleComparisonCard comparison={comparison} billId={view.summary.billId} billNumbers={view.billNumbers} />}
      <SentCard view={view} />
    </div>
  );
}
