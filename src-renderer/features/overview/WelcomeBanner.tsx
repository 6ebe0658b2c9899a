import Sprout from 'lucide-react/icons/sprout';
import type { Settings } from '#shared/contract/operations/app';
import { useDoing } from '../../bridge/use-doing';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { TextLink } from '../../ui/TextLink';
import type { OverviewLinks } from './overview-links';

interface WelcomeBannerProps {
  readonly links: Pick<OverviewLinks, 'ownData'>;
}

/** The words of welcome over made-up data: what the application is, whose debts these are, and the two ways on. */
export function WelcomeBanner({ links }: WelcomeBannerProps) {
  const { t } = useWords();
  const putAway = useDoing((change: Partial<Settings>) => window.mingzhang.app.updateSettings(change));
  const actions = (
    <>
      <Button weight="primary" onPress={() => putAway.mutate({ isWelcomed: true })} isPending={putAway.isPending}>
        {t('overview.welcome.look')}
      </Button>
      <TextLink to={links.ownData} look="button-secondary">
        {t('overview.welcome.own')}
      </TextLink>
    </>
  );
  return (
    <Banner tone="info" icon={<Sprout size={18} aria-hidden="true" />} title={t('overview.welcome.title')} actions={actions}>
      <p>{t('overview.welcome.text')}</p>
    </Banner>
  );
}
