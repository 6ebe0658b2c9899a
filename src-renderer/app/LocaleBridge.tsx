import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useWords } from '../i18n/use-words';
import { localeOf } from '../i18n/value-formatter';

interface LocaleBridgeProps {
  readonly children: ReactNode;
}

/** Has React Aria's own words, dates and reading order follow the language in use. */
export function LocaleBridge({ children }: LocaleBridgeProps) {
  const { language } = useWords();
  return <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>;
}
