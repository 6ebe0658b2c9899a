import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { languages, profileNames, themes, type Language, type Settings } from '#shared/contract/operations/app';

const storedSchema = z.object({
  language: z.enum(languages).optional(),
  theme: z.enum(themes).optional(),
  isWelcomed: z.boolean().optional(),
  lastProfile: z.enum(profileNames).optional(),
});

/** What is remembered outside the store because it is needed before it opens: nothing personal. */
export interface RememberedSettings extends Settings {
  readonly lastProfile: (typeof profileNames)[number];
}

/** The settings of a file; the defaults where there is none or it cannot be read. Chinese first, unless the desktop is not. */
export function readSettings(file: string, desktopLanguage: string): RememberedSettings {
  const language: Language = desktopLanguage === '' || /^zh\b/i.test(desktopLanguage) ? 'zh-Hans' : 'en';
  const stored = storedSchema.safeParse(contentOf(file));
  const { data } = stored;
  return {
    language: data?.language ?? language,
    theme: data?.theme ?? 'system',
    isWelcomed: data?.isWelcomed ?? false,
    lastProfile: data?.lastProfile ?? 'demo',
  };
}

/** Writes the settings. Failing to is no reason to stop: the next start then has the former ones. Answers whether it worked. */
export function writeSettings(file: string, settings: RememberedSettings): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return true;
  } catch {
    return false;
  }
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
