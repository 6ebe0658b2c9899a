import type { ProfileName, VaultState } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { FailureMessage } from '../../ui/FailureMessage';
import { TextLink } from '../../ui/TextLink';
import type { SettingsLinks } from './settings-links';
import { useSettings } from './use-settings';

interface DataCardProps {
  readonly profile: ProfileName | null;
  readonly vault: VaultState;
  readonly links: SettingsLinks;
}

/** Whose data is shown, and the way to the other. A store that has no lock of its own to answer opens with one press. */
export function DataCard({ profile, vault, links }: DataCardProps) {
  const { t } = useWords();
  const { open } = useSettings();
  const opensAtOnce = vault.state === 'open' || (vault.state === 'locked' && vault.protection === 'keychain');
  const toOwn = opensAtOnce ? (
    <Button onPress={() => open.mutate('personal')} isPending={open.isPending}>
      {t('settings.data.toOwn')}
    </Button>
  ) : (
    <TextLink to={links.ownData} look="button-secondary">
      {t('settings.data.toOwn')}
    </TextLink>
  );
  const toDemo = (
    <Button onPress={() => open.mutate('demo')} isPending={open.isPending}>
      {t('settings.data.toDemo')}
    </Button>
  );
  return (
    <Card title={t('settings.data.title')}>
      <p>{profile === 'demo' ? t('settings.data.demo') : t('settings.data.personal')}</p>
      <div>{profile === 'demo' ? toOwn : toDemo}</div>
      {open.error === null ? null : <FailureMessage failure={open.error.failure} />}
    </Card>
  );
}
