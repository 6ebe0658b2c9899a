import english from '../../../src-renderer/i18n/locales/en.json' with { type: 'json' };
import chinese from '../../../src-renderer/i18n/locales/zh-Hans.json' with { type: 'json' };

/** A language of the window. */
export type StoryLanguage = 'zh-Hans' | 'en';

/** The words that a story looks for, by their key: what a text says, with anything in the place of its figures. */
export type Words = (key: string) => RegExp;

/** The words of a language, from the very catalogue that the window uses. A key that is not there fails the story. */
export function wordsOf(language: StoryLanguage): Words {
  const catalogue: Readonly<Record<string, string>> = language === 'en' ? english : chinese;
  return (key) => {
    const texts = [catalogue[key], catalogue[`${key}_one`], catalogue[`${key}_other`]].filter((text) => text !== undefined);
    if (texts.length === 0) throw new Error(`no words for ${key}`);
    return new RegExp(`^(?:${texts.map(patternOf).join('|')})$`, 's');
  };
}

function patternOf(text: string): string {
  return text
    .split(/\{\{[^}]*\}\}/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join('.*?');
}
