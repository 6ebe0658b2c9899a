import type { i18n } from 'i18next';

const shownAtFirst = /^(app|sync|schedule|overview|line|component|money|asOf|account)\./;

/** The texts that the page may open with, in the language in use: for what has to be ready before they are drawn. */
export function firstWords(words: i18n): string {
  const all: Readonly<Record<string, string>> = words.getResourceBundle(words.language, 'translation');
  return Object.entries(all)
    .flatMap(([key, text]) => (shownAtFirst.test(key) ? [text] : []))
    .join('');
}
