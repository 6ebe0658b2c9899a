import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/contract/operations/app';
import type { LocalText } from '#shared/contract/parsers';
import type { Money } from '#shared/domain/money/money';
import { valueFormatter, type ValueFormatter } from './value-formatter';
import type { WordKey } from './word-key';

/** What a text may be filled with. */
export type WordData = Readonly<Record<string, string | number | Money>>;

/** The texts and formats of the language in use. */
export interface Words {
  readonly language: Language;
  readonly t: (key: WordKey, data?: WordData) => string;
  /** The lender's own words, in the language in use. */
  readonly local: (text: LocalText) => string;
  readonly format: ValueFormatter;
}

/** The texts of the language in use; the component is drawn again when the language changes. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-Hans';
  return useMemo(
    () => ({
      language,
      t: (key, data) => t(key, data ?? {}),
      local: (text) => text[language],
      format: valueFormatter(language),
    }),
    [t, language],
  );
}
