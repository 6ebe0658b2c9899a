import type { Words } from '../../i18n/use-words';

/** What a credit account that a bill file names is called; a bank's card by the tail of its number. */
export function creditAccountName(account: string, { t }: Pick<Words, 't'>): string {
  if (account === 'baitiao') return t('import.credit.baitiao');
  if (account === 'jintiao') return t('import.credit.jintiao');
  if (account === 'huabei') return t('import.credit.huabei');
  return t('import.credit.card', { tail: account.replace(/^card:/, '') });
}
