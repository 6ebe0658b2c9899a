import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/contract/operations/app';
import type { Day } from '#shared/domain/calendar/day';
import type { Money } from '#shared/domain/money/money';
import english from './locales/en.json';
import chinese from './locales/zh-Hans.json';
import { valueFormatter } from './value-formatter';

/** Makes the catalogue of texts, in a language to begin with. Both languages are in it, so that switching needs no wait. */
export function createWords(language: Language): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['zh-Hans', 'en'],
    resources: { en: { translation: english }, 'zh-Hans': { translation: chinese } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  addFormats(words);
  return words;
}

// What a text interpolates as {{fee, money}} is typed by the text's caller; the casts name what each format is given.
function addFormats(words: i18n): void {
  const formats = words.services.formatter;
  formats?.add('money', (value, language) => formatterOf(language).money(value as Money));
  formats?.add('day', (value, language) => formatterOf(language).day(value as Day));
  formats?.add('month', (value, language) => formatterOf(language).day(value as Day, 'month'));
  formats?.add('moment', (value, language) => formatterOf(language).moment(value as string));
  formats?.add('count', (value, language) => formatterOf(language).count(value as number));
  formats?.add('rate', (value, language) => formatterOf(language).rate(value as string));
}

function formatterOf(language: string | undefined): ReturnType<typeof valueFormatter> {
  return valueFormatter(language === 'en' ? 'en' : 'zh-Hans');
}
