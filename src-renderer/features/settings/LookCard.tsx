import type { Settings } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { FailureMessage } from '../../ui/FailureMessage';
import { useSettings } from './use-settings';

interface LookCardProps {
  readonly settings: Settings;
}

/** Language and theme; both change at once. */
export function LookCard({ settings }: LookCardProps) {
  const { t } = useWords();
  const { update } = useSettings();
  return (
    <Card title={t('settings.look.title')}>
      <ChoiceGroup
        label={t('settings.language.label')}
        choices={[
          { value: 'zh-Hans', label: t('settings.language.zh') },
          { value: 'en', label: t('settings.language.en') },
        ]}
        value={settings.language}
        onChange={(language) => update.mutate({ language })}
      />
      <ChoiceGroup
        label={t('settings.theme.label')}
        choices={[
          { value: 'system', label: t('settings.theme.system') },
          { value: 'light', label: t('settings.theme.light') },
          { value: 'dark', label: t('settings.theme.dark') },
        ]}
        value={settings.theme}
        onChange={(theme) => update.mutate({ theme })}
      />
      {update.error === null ? null : <FailureMessage failure={update.error.failure} />}
    </Card>
  );
}
