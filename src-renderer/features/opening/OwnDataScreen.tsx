import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { AppState } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { PageHeader } from '../../ui/PageHeader';
import { TextLink } from '../../ui/TextLink';
import { ProtectionForm } from './ProtectionForm';
import { UnlockForm } from './UnlockForm';
import { useProfile } from './use-profile';

interface OwnDataScreenProps {
  readonly state: AppState;
  readonly links: { readonly settings: string; readonly overview: string };
}

/** The way from made-up data to one's own: set the store up, or open the one there is. */
export function OwnDataScreen({ state, links }: OwnDataScreenProps) {
  const { t } = useWords();
  const { create } = useProfile();
  if (state.vault.state !== 'absent') {
    return <UnlockForm protection={state.vault.protection ?? 'passphrase'} isInterrupted={state.vault.isInterrupted} />;
  }
  return (
    <>
      <PageHeader
        title={t('opening.own.title')}
        lede={t('opening.own.lede')}
        back={
          <TextLink to={links.settings} icon={<ChevronLeft size={14} aria-hidden="true" />}>
            {t('opening.own.back')}
          </TextLink>
        }
      />
      <Card title={t('opening.protect.label')}>
        <ProtectionForm
          keychain={state.vault.keychain}
          failure={create.error?.failure ?? null}
          isPending={create.isPending}
          onCreate={(asked) => create.mutate(asked, { onSuccess: () => window.location.assign(links.overview) })}
        />
      </Card>
    </>
  );
}
