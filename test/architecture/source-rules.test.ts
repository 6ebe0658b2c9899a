import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Place {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function sources(folder: string, endings: readonly string[]): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('__planted__'));
}

function places(file: string, source: string, find: (node: ts.Node) => string | null): Place[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Place[] = [];
  const visit = (node: ts.Node): void => {
    const text = find(node);
    if (text !== null) found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function inSources(folder: string, endings: readonly string[], find: (node: ts.Node) => string | null): Place[] {
  return sources(folder, endings).flatMap((file) => places(file, readFileSync(path.join(root, file), 'utf8'), find));
}

const spokenAttributes = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label']);
const hasLetters = (text: string): boolean => /[\p{L}]/u.test(text);

/** Words written into the page instead of into the catalogues. */
function literalText(node: ts.Node): string | null {
  if (ts.isJsxText(node) && hasLetters(node.text)) return node.text.trim();
  if (ts.isStringLiteral(node) && ts.isJsxExpression(node.parent) && !ts.isJsxAttribute(node.parent.parent) && hasLetters(node.text)) return node.text;
  if (!ts.isJsxAttribute(node) || !spokenAttributes.has(node.name.getText())) return null;
  const value = node.initializer;
  return value !== undefined && ts.isStringLiteral(value) && hasLetters(value.text) ? value.text : null;
}

/** A name used where only one folder may use it. */
function uses(...names: readonly string[]): (node: ts.Node) => string | null {
  return (node) => (ts.isIdentifier(node) && names.includes(node.text) ? node.text : null);
}

/** A clock or a random source. */
function clockRead(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) return 'new Date()';
  if (!ts.isPropertyAccessExpression(node)) return null;
  const text = node.getText();
  return text === 'Date.now' || text === 'Math.random' || text === 'performance.now' ? text : null;
}

/** A fixed wait: a call of a waiting function with a time. */
function sleep(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  const name = node.expression.getText();
  return name.endsWith('.waitForTimeout') || (name === 'setTimeout' && node.arguments.length > 1) ? name : null;
}

describe('the page', () => {
  it('holds no words of its own: they live in the catalogues', () => {
    expect(inSources('src-renderer', ['.tsx'], literalText)).toEqual([]);
  });

  it('notices words when they are there', () => {
    const source = `const a = <p title="Hello">你好 {'there'} <b aria-label="x1" /></p>;`;

    expect(places('planted.tsx', source, literalText).map(({ text }) => text)).toEqual(['Hello', '你好', 'there', 'x1']);
  });

  it('never writes HTML from text', () => {
    expect(inSources('src-renderer', ['.tsx', '.ts'], uses('dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'))).toEqual([]);
  });
});

describe('powers that one folder has', () => {
  const outside = (folder: string, prefix: string, names: readonly string[]): Place[] =>
    inSources(folder, ['.ts'], uses(...names)).filter(({ file }) => !file.startsWith(prefix));

  it.each([
    ['ipcMain', 'src-main/ipc/'],
    ['safeStorage', 'src-main/secrets/'],
    ['fetch', 'src-main/servicer-client/'],
    ['utilityProcess', 'src-main/sandbox/'],
    ['openExternal', 'src-main/window/'],
  ])('%s is used in %s only', (name, prefix) => {
    expect(outside('src-main', prefix, [name])).toEqual([]);
  });
});

describe('the clock', () => {
  it('is read in one file of the trusted side, and nowhere in the domain', () => {
    const read = [...inSources('src-main', ['.ts'], clockRead), ...inSources('src-shared', ['.ts'], clockRead)];

    expect(read.filter(({ file }) => file !== 'src-main/clock/clock.ts')).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
  });
});

describe('the tests', () => {
  it('never wait a fixed time in the window', () => {
    expect(inSources('test/e2e', ['.ts'], sleep)).toEqual([]);
    expect(places('planted.ts', 'await page.waitForTimeout(5); setTimeout(f, 1);', sleep)).toHaveLength(2);
  });
});

describe('names', () => {
  const banned = /(^|\/)(utils?|helpers?|common|misc|types|index)(\.tsx?$|\/)/;

  it('say what a file is about', () => {
    const files = ['src-main', 'src-preload', 'src-renderer', 'src-servicer', 'src-shared', 'src-tool', 'test'].flatMap((folder) => sources(folder, ['.ts', '.tsx']));

    expect(files.filter((file) => banned.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });
});
