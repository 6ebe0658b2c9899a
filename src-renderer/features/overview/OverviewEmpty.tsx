import Landmark from 'lucide-react/icons/landmark';
import { useWords } from '../../i18n/use-words';
import { EmptyState } from '../../ui/EmptyState';
import { TextLink } from '../../ui/TextLink';
import type { OverviewLinks } from './overview-links';

interface OverviewEmptyProps {
  readonly links: OverviewLinks;
  readonly hasLender: boolean;
}

/** The overview before anything is owed that it knows of. */
export function OverviewEmpty({ links, hasLender }: OverviewEmptyProps) {
  const { t } = useWords();
  const ways = (
    <>
      {hasLender ? null : (
        <TextLink to={links.settings} look="button-primary">
          {t('overview.empty.connect')}
        </TextLink>
      )}
      <TextLink to={links.billFiles} look="button-secondary">
        {t('overview.empty.import')}
      </TextLink>
    </>
  );
  return (
    <EmptyState icon={<Landmark size={26} aria-hidden="true" />} title={t('overview.empty.title')} actions={ways}>
      <p>{hasLender ? t('overview.empty.unsynced') : t('overview.empty.text')}</p>
    </EmptyState>
  );
}
