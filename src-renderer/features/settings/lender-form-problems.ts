import type { WordKey } from '../../i18n/word-key';

/** What is wrong with the lender's address and token; each null where it is in order. */
export interface LenderFormProblems {
  readonly address: WordKey | null;
  readonly token: WordKey | null;
}

/** Checks the form before it is sent: a whole address, https unless it is a server on this computer, and a token. */
export function lenderFormProblems(address: string, token: string): LenderFormProblems {
  return { address: addressProblem(address.trim()), token: token.trim() === '' ? 'settings.lender.tokenMissing' : null };
}

function addressProblem(address: string): WordKey | null {
  if (address === '') return 'settings.lender.addressMissing';
  const parts = /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/\s:?#@]+)(:\d{1,5})?(\/[^\s?#]*)?$/i.exec(address);
  if (parts === null) return 'settings.lender.addressMalformed';
  const [, scheme = '', host = ''] = parts;
  const isLoopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/i.test(host);
  return scheme.toLowerCase() === 'https' || isLoopback ? null : 'settings.lender.addressInsecure';
}
