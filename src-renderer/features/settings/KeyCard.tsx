import type { ProfileName, VaultState } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';

interface KeyCardProps {
  readonly profile: ProfileName | null;
  readonly vault: VaultState;
}

/** Where the key of the store that is open is kept. */
export function KeyCard({ profile, vault }: KeyCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('settings.key.title')}>
      {profile === 'demo' ? <p>{t('settings.key.demo')}</p> : <p>{keyText(vault, t)}</p>}
    </Card>
  );
}

function keyText({ protection, keychain }: VaultState, t: ReturnType<typeof useWords>['t']): string {
  if (protection === 'keychain') return t('settings.key.keychain', { backend: keychain ?? '' });
  return protection === 'passphrase' ? t('settings.key.passphrase') : t('settings.key.none');
}
