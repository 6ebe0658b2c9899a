import { describe, expect, it } from 'vitest';
import { givenMoney, type Derivation } from '../../../../src-shared/domain/derivation/derivation';
import { formulas } from '../../../../src-shared/domain/derivation/formulas';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { plainDerivation } from '../../../../src-renderer/features/figure/plain-derivation';
import { stepSentence } from '../../../../src-renderer/features/figure/derived-text';
import english from '../../../../src-renderer/i18n/locales/en.json';
import { createWords } from '../../../../src-renderer/i18n/create-words';
import { valueFormatter } from '../../../../src-renderer/i18n/value-formatter';
import type { Words } from '../../../../src-renderer/i18n/use-words';
import { formulaWord } from '../../../../src-renderer/i18n/formula-word';

const yuan = (minor: number): Derivation['value'] => ({ kind: 'money', money: money(minor, CNY) });
const sumOf = (name: Derivation['name'], minor: number, inputs: readonly Derivation[]): Derivation => ({ name, value: yuan(minor), formula: 'sum-of-parts', inputs });

describe('plainDerivation', () => {
  it('tells a sum of one part as that part, under the name and subject of the sum', () => {
    const leaf = givenMoney('part', money(850, CNY), 'lender');
    const told = plainDerivation(sumOf('due', 850, [{ ...sumOf('part', 850, [leaf]), about: { kind: 'charge', id: 'c' } }]));

    expect(told).toEqual({ ...leaf, name: 'due', about: { kind: 'charge', id: 'c' } });
  });

  it('leaves a sum of several parts, and an equal part that is cut short', () => {
    const parts = [givenMoney('part', money(1, CNY), 'lender'), givenMoney('part', money(2, CNY), 'lender')];
    const cut: Derivation = { name: 'principal', value: yuan(1), formula: 'part-at-most', inputs: [givenMoney('equalPart', money(2, CNY), 'terms'), givenMoney('rest', money(1, CNY), 'schedule')] };

    expect(plainDerivation(sumOf('due', 3, parts))).toEqual(sumOf('due', 3, parts));
    expect(plainDerivation(cut)).toEqual(cut);
  });
});

describe('the sentences of formulas', () => {
  const words = createWords('en');
  const t: Words['t'] = (key, data) => words.t(key, data ?? {});

  it('says a day of a late charge with its rounding', () => {
    const step: Derivation = {
      name: 'dailyCharge', value: yuan(85), formula: 'daily-charge', rounding: 'half-up',
      inputs: [givenMoney('base', money(169_702, CNY), 'lender'), { name: 'dailyRate', value: { kind: 'percent', percent: '0.05' } }],
    };

    expect(stepSentence(step, { t, format: valueFormatter('en') })).toBe('¥1,697.02 × 0.05% a day = ¥0.85 a day, rounded half up to the smallest unit');
  });

  it('name only what their formula knows', () => {
    const texts: Readonly<Record<string, string>> = english;
    const unknown = Object.entries(formulaWord).flatMap(([formula, key]) => {
      const names = new Set(formulas[formula as keyof typeof formulas].match(/[A-Za-z]+/g));
      const gaps = [...(texts[key] ?? '').matchAll(/\{\{(\w+)/g)].map(([, gap = '']) => gap);
      return gaps.filter((gap) => gap !== 'value' && !names.has(gap)).map((gap) => `${formula}: ${gap}`);
    });

    expect(unknown).toEqual([]);
  });
});
