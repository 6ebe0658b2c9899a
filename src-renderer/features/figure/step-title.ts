import type { FigureView } from '#shared/contract/operations/figure';
import type { Derivation, Subject } from '#shared/domain/derivation/derivation';
import { isDay } from '#shared/domain/calendar/day';
import { quantityWord } from '../../i18n/quantity-word';
import type { Words } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';

const subjectWord = {
  account: 'subject.account',
  bill: 'subject.bill',
  purchase: 'subject.purchase',
  instalment: 'subject.instalment',
  charge: 'subject.charge',
  payment: 'subject.payment',
  estimate: 'subject.estimate',
  unexplained: 'subject.unexplained',
} as const satisfies Record<Subject['kind'], WordKey>;

/** What a step is called: the document it is about, with its title where there is one, or else the quantity. */
export function stepTitle({ about, name }: Derivation, titles: FigureView['titles'], { t, local, format }: Words): string {
  if (about === undefined) return t(quantityWord[name]);
  const title = about.id === null ? undefined : titles[about.id];
  if (title === undefined) return t(subjectWord[about.kind]);
  const text = local(title);
  return t('subject.titled', { kind: t(subjectWord[about.kind]), title: isDay(text) ? format.day(text) : text });
}
