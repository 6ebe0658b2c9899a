import type { Language } from '#shared/contract/operations/app';
import { useDoing } from '../../bridge/use-doing';
import { useWords } from '../../i18n/use-words';
import { BrandMark } from '../../ui/BrandMark';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import './OpeningHead.css';

interface OpeningHeadProps {
  readonly language: Language;
}

/** The mark and the choice of language, above everything that is shown before the data is open. */
export function OpeningHead({ language }: OpeningHeadProps) {
  const { t } = useWords();
  const update = useDoing((chosen: Language) => window.mingzhang.app.updateSettings({ language: chosen }));
  return (
    <div className="opening-head">
      <div className="opening-brand">
        <BrandMark />
        <span>{t('app.name')}</span>
      </div>
      <ChoiceGroup
        label={t('opening.language.label')}
        choices={[
          { value: 'zh-Hans', label: t('settings.language.zh') },
          { value: 'en', label: t('settings.language.en') },
        ]}
        value={language}
        onChange={(chosen) => update.mutate(chosen)}
      />
    </div>
  );
}
