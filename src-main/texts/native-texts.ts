import type { Language } from '#shared/contract/operations/app';

/** The words of the desktop's own file dialog. */
export const fileDialogTexts: Readonly<
  Record<Language, { readonly title: string; readonly billFiles: string; readonly allFiles: string }>
> = {
  'zh-Hans': { title: '选择账单文件', billFiles: '账单文件', allFiles: '所有文件' },
  en: { title: 'Choose a bill file', billFiles: 'Bill files', allFiles: 'All files' },
};
