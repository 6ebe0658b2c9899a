import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureCodes } from '../../../src-shared/contract/failures';
import english from '../../../src-renderer/i18n/locales/en.json';
import notes from '../../../src-renderer/i18n/locales/notes.json';
import chinese from '../../../src-renderer/i18n/locales/zh-Hans.json';

const page = path.resolve(import.meta.dirname, '../../../src-renderer');
const plural = /_(one|other)$/;
const keysOf = (catalogue: object): string[] => Object.keys(catalogue);
const wordsOf = (catalogue: object): [string, string][] => Object.entries(catalogue) as [string, string][];
const base = (key: string): string => key.replace(plural, '');
const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').sort();

function sources(): { readonly name: string; readonly text: string }[] {
  return readdirSync(page, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(page, name), 'utf8') }));
}

const all = sources();
const source = all.map(({ text }) => text).join('\n');

describe('the catalogue of texts', () => {
  it('has something to look at', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(keysOf(english).length).toBeGreaterThan(300);
  });

  it('has every text in both languages', () => {
    expect(new Set(keysOf(chinese).map(base))).toEqual(new Set(keysOf(english).map(base)));
  });

  it('leaves the same gaps to fill in both languages', () => {
    const different = wordsOf(chinese).filter(([key, text]) => {
      const other = (english as Record<string, string>)[key] ?? '';
      return gaps(text).join() !== gaps(other).join();
    });

    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('has a translator note for every English text and for no other', () => {
    expect(keysOf(notes)).toEqual(keysOf(english));
    expect(wordsOf(notes).filter(([, note]) => note.length < 10).map(([key]) => key)).toEqual([]);
  });

  it('has no text that nobody shows', () => {
    const isShown = (key: string): boolean => source.includes(`'${key}'`) || key.startsWith('failure.') || key.startsWith('extension.date.');
    const unused = [...new Set(keysOf(english).map(base))].filter((key) => !isShown(key));

    expect(unused).toEqual([]);
  });

  it('has words for every failure code in both languages, and for no code that is none', () => {
    const wanted = failureCodes.flatMap((code) => [`failure.${code}.what`, `failure.${code}.remedy`]).sort();
    const there = (catalogue: object): string[] => keysOf(catalogue).filter((key) => /^failure\..*\.(what|remedy)$/.test(key)).sort();

    expect(there(english)).toEqual(wanted);
    expect(there(chinese)).toEqual(wanted);
  });

  it('writes Chinese with full-width punctuation', () => {
    const half = wordsOf(chinese).filter(([, text]) => /[一-鿿][,;:!?]|[一-鿿]\.(\s|$)/u.test(text));

    expect(half.map(([key]) => key)).toEqual([]);
  });

  it('stands outside the components: no literal text between tags', () => {
    const literal = all
      .filter(({ name }) => name.endsWith('.tsx'))
      .flatMap(({ name, text }) => [...text.matchAll(/<\/?[A-Za-z][^<>{}]*>\s*([^<>{}\s][^<>{}]*?)\s*</g)].map(([, words]) => `${name}: ${words ?? ''}`))
      .filter((found) => /\p{L}{2}|·/u.test(found.split(': ').slice(1).join(': ')))
      .filter((found) => !/[;=()]/.test(found));

    expect(literal).toEqual([]);
  });
});
