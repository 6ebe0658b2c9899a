import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/contract/operations/app';

/** Dresses the page in the chosen language and theme, at once and without a restart. */
export function useAppearance(settings: Settings | undefined): void {
  const { i18n } = useTranslation();
  const language = settings?.language;
  const theme = settings?.theme;
  useLayoutEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  useLayoutEffect(() => {
    if (theme !== undefined) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
