import type { AppState } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { PageHeader } from '../../ui/PageHeader';
import { AboutCard } from './AboutCard';
import { DataCard } from './DataCard';
import { KeyCard } from './KeyCard';
import { LenderCard } from './LenderCard';
import { LookCard } from './LookCard';
import type { SettingsLinks } from './settings-links';

interface SettingsScreenProps {
  readonly state: AppState;
  readonly links: SettingsLinks;
}

/** Language and look, whose data is shown, where its key is, which lender is connected. */
export function SettingsScreen({ state, links }: SettingsScreenProps) {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <LookCard settings={state.settings} />
      <DataCard profile={state.profile} vault={state.vault} links={links} />
      <KeyCard profile={state.profile} vault={state.vault} />
      <LenderCard profile={state.profile} lender={state.lender} sync={state.sync} />
      <AboutCard version={state.version} today={state.today} />
    </>
  );
}
