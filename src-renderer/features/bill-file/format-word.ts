import type { WordKey } from '../../i18n/word-key';

const words: Readonly<Record<string, WordKey>> = {
  jd: 'import.format.jd',
  alipay: 'import.format.alipay',
  wechat: 'import.format.wechat',
  meituan: 'import.format.meituan',
  ofx: 'import.format.ofx',
  qif: 'import.format.qif',
};

/** What a format of bill files is called; every bank's card export goes by one name. */
export function formatWord(format: string): WordKey {
  return (Object.hasOwn(words, format) ? words[format] : undefined) ?? 'import.format.card';
}
