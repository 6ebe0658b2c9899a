import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src-renderer/i18n/create-words';
import { firstWords } from '../../../src-renderer/i18n/first-words';

describe('firstWords', () => {
  it('has the texts of the first screens in the language in use', async () => {
    const words = createWords('en');
    const inEnglish = firstWords(words);
    await words.changeLanguage('zh-Hans');

    expect(inEnglish).toContain(words.getFixedT('en')('schedule.title'));
    expect(firstWords(words)).toContain(words.t('schedule.title'));
    expect(firstWords(words)).toContain(words.t('overview.title'));
  });

  it('leaves out what is only shown later', () => {
    const words = createWords('zh-Hans');

    expect(firstWords(words)).not.toContain(words.t('failure.app.unexpected.what'));
  });
});
