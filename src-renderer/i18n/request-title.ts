import type { RequestSummary } from '#shared/contract/operations/request';
import { askedText } from './asked-text';
import type { Words } from './use-words';

/** What a request is called: the bill by its month, or how many bills, and what is asked for. */
export function requestTitle(words: Pick<Words, 't'>, request: Pick<RequestSummary, 'bills' | 'asked'>): string {
  return words.t('request.title', { bills: billsName(words, request), asked: askedText(words, request.asked) });
}

/** The bills of a request: one by its month, several by their number. */
export function billsName({ t }: Pick<Words, 't'>, { bills: [first, ...others] }: Pick<RequestSummary, 'bills'>): string {
  if (first === undefined) return '';
  return others.length === 0 ? t('bill.title', { month: first.statementDate }) : t('request.bills', { count: others.length + 1 });
}
