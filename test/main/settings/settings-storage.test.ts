import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings, type RememberedSettings } from '../../../src-main/settings/settings-storage';
import { temporaryFolder } from '../../support/temporary-folder';

const chosen: RememberedSettings = { language: 'en', theme: 'dark', isWelcomed: true, lastProfile: 'personal' };
const defaults: RememberedSettings = { language: 'zh-Hans', theme: 'system', isWelcomed: false, lastProfile: 'demo' };

function aFile(content?: string): string {
  const file = path.join(temporaryFolder(), 'settings.json');
  if (content !== undefined) writeFileSync(file, content);
  return file;
}

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}

describe('readSettings', () => {
  it.each(['', 'zh', 'zh-CN', 'zh-Hans', 'zh-TW', 'ZH-cn'])('is Chinese without a file when the desktop speaks %j', (desktop) => {
    expect(readSettings(aFile(), desktop)).toEqual(defaults);
  });

  it.each(['en', 'en-GB', 'de', 'zhx'])('is English without a file when the desktop speaks %j', (desktop) => {
    expect(readSettings(aFile(), desktop)).toEqual({ ...defaults, language: 'en' });
  });

  it('is what was chosen, whatever the desktop speaks', () => {
    const file = aFile(JSON.stringify(chosen));

    expect([readSettings(file, 'zh-CN'), readSettings(file, 'en')]).toEqual([chosen, chosen]);
  });

  it('fills in what an older file does not name', () => {
    expect(readSettings(aFile('{"theme":"dark"}'), 'zh-CN')).toEqual({ ...defaults, theme: 'dark' });
  });

  it('leaves out what it does not know', () => {
    expect(readSettings(aFile(JSON.stringify({ ...chosen, more: 1 })), '')).toEqual(chosen);
  });

  it.each(['', '{"language":"en"', 'null', '7', '[]', '"en"', '\u0000\u0001'])('has the defaults when the file holds %j', (content) => {
    expect(readSettings(aFile(content), 'zh-CN')).toEqual(defaults);
  });

  it.each([{ language: 7 }, { language: 'fr' }, { theme: true }, { theme: 'blue' }, { isWelcomed: 'yes' }, { lastProfile: null }, { lastProfile: '../demo' }])(
    'has the defaults when the file says %j',
    (wrong) => {
      expect(readSettings(aFile(JSON.stringify({ ...chosen, ...wrong })), 'zh-CN')).toEqual(defaults);
    },
  );

  it('has the defaults when a folder stands in the place of the file', () => {
    expect(readSettings(temporaryFolder(), 'zh-CN')).toEqual(defaults);
  });
});

describe('writeSettings', () => {
  it('writes what is read again, and leaves nothing beside it', () => {
    const file = aFile();

    expect(writeSettings(file, chosen)).toBe(true);

    expect(readSettings(file, 'zh-CN')).toEqual(chosen);
    expect(readdirSync(path.dirname(file))).toEqual(['settings.json']);
  });

  it('makes a folder and a file that are for their owner only', () => {
    const folder = path.join(temporaryFolder(), 'not-there-yet');
    const file = path.join(folder, 'settings.json');

    writeSettings(file, chosen);

    expect([modeOf(folder), modeOf(file)]).toEqual(['700', '600']);
  });

  it('narrows a file that others could read', () => {
    const file = aFile('{}');

    writeSettings(file, chosen);

    expect(modeOf(file)).toBe('600');
  });

  it('answers false when the folder cannot be made', () => {
    const file = path.join(aFile('a file, not a folder'), 'settings.json');

    expect(writeSettings(file, chosen)).toBe(false);
  });

  it('answers false and leaves the former settings when the new ones cannot be written', () => {
    const file = aFile(JSON.stringify(chosen));
    // Stands in the way even of root, who may write into any folder.
    mkdirSync(`${file}.new`);

    expect(writeSettings(file, defaults)).toBe(false);

    expect(readFileSync(file, 'utf8')).toBe(JSON.stringify(chosen));
    expect(existsSync(`${file}.new`)).toBe(true);
  });
});
