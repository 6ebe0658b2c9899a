import { assertNever } from '#shared/domain/broken-invariant';
import type { Derivation, DerivedValue } from '#shared/domain/derivation/derivation';
import { formulaWord } from '../../i18n/formula-word';
import type { Words } from '../../i18n/use-words';

const shownParts = 6;

/** A value of a derivation in the language in use. */
export function derivedText(value: DerivedValue, format: Words['format']): string {
  switch (value.kind) {
    case 'money':
      return format.money(value.money);
    case 'percent':
      return format.rate(value.percent);
    case 'count':
      return format.count(value.count);
    case 'day':
      return format.day(value.day);
    case 'fraction':
      return `${format.count(value.numerator)}/${format.count(value.denominator)}`;
    default:
      return assertNever(value);
  }
}

/** The sentence that says how a step comes about from its inputs; null for a figure that is given. */
export function stepSentence({ formula, inputs = [], value, rounding, roundedTo }: Derivation, { t, format }: Pick<Words, 't' | 'format'>): string | null {
  if (formula === undefined || inputs.length === 0) return null;
  // One part is its own sum: nothing to say.
  if (formula === 'sum-of-parts' && inputs.length === 1) return null;
  const byName = new Map<string, string[]>();
  for (const input of inputs) byName.set(input.name, [...(byName.get(input.name) ?? []), derivedText(input.value, format)]);
  const data = Object.fromEntries([...byName].map(([name, texts]) => [name, joined(texts)]));
  const sentence = t(formulaWord[formula], { ...data, value: derivedText(value, format) });
  if (rounding === undefined) return sentence;
  if (roundedTo !== undefined) return t('figure.roundedTo', { sentence, amount: format.money(roundedTo) });
  return t('figure.rounded', { sentence, mode: t(roundingWord[rounding]) });
}

const roundingWord = {
  'half-up': 'rounding.half-up',
  'half-even': 'rounding.half-even',
  down: 'rounding.down',
  up: 'rounding.up',
} as const;

function joined(texts: readonly string[]): string {
  const shown = texts.slice(0, shownParts).join(' + ');
  return texts.length > shownParts ? `${shown} + …` : shown;
}
