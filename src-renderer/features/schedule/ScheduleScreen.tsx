import CalendarRange from 'lucide-react/icons/calendar-range';
import { useWords } from '../../i18n/use-words';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { TextLink } from '../../ui/TextLink';
import { AccountTabs } from './AccountTabs';
import { ScheduleContents } from './ScheduleContents';
import type { ScheduleLinks } from './schedule-links';
import { useSchedule } from './use-schedule';

interface ScheduleScreenProps {
  /** The account asked for; null for the first. */
  readonly accountId: string | null;
  readonly links: ScheduleLinks;
}

/** The repayment schedule of an account, as a chart and as a table of the same figures. */
export function ScheduleScreen({ accountId, links }: ScheduleScreenProps) {
  const { t } = useWords();
  const schedule = useSchedule(accountId);
  return (
    <>
      <PageHeader title={t('schedule.title')} lede={t('schedule.lede')} />
      <Reading reading={schedule}>
        {(view) =>
          view === null ? (
            <NoSchedule links={links} />
          ) : (
            <>
              <AccountTabs accounts={view.accounts} chosen={view.account} links={links} />
              <ScheduleContents key={view.account.id} view={view} links={links} />
            </>
          )
        }
      </Reading>
    </>
  );
}

function NoSchedule({ links }: { readonly links: ScheduleLinks }) {
  const { t } = useWords();
  const connect = (
    <TextLink to={links.settings} look="button-primary">
      {t('schedule.empty.connect')}
    </TextLink>
  );
  return (
    <EmptyState icon={<CalendarRange size={26} aria-hidden="true" />} title={t('schedule.empty.title')} actions={connect}>
      <p>{t('schedule.empty.text')}</p>
    </EmptyState>
  );
}
