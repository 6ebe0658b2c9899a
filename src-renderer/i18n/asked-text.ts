import type { Asked } from '#shared/domain/hardship/asked';
import type { WordData, Words } from './use-words';
import type { WordKey } from './word-key';

const words = {
  'promise-to-pay': 'asked.promise',
  'part-payment': 'asked.partPayment',
  'due-date-change': 'asked.dueDateChange',
  extension: 'asked.extension',
  'cost-relief': 'asked.costRelief',
  'instalment-plan': 'asked.plan',
  're-spread': 'asked.respread',
  'disaster-relief': 'asked.disaster',
  settlement: 'asked.settlement',
} as const satisfies Record<Asked['kind'], WordKey>;

/** What is asked for or granted, in a few words that follow the name of a bill. */
export function askedText({ t }: Pick<Words, 't'>, asked: Asked): string {
  // The fields of what is asked are what its text is filled with.
  const { kind, ...fields } = asked;
  return t(words[kind], fields satisfies WordData);
}
