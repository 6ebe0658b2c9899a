import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../../..');

/** The day the window's stories are set on. */
export const storyDay = '2026-11-23';

/** How the application is started. */
export interface LaunchOptions {
  /** The folder of its data; a new one where not given. */
  readonly folder?: string;
  readonly profile?: 'demo' | 'personal';
  readonly language?: 'zh-Hans' | 'en';
  readonly date?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A program that starts Electron with what it is given: for a session with a keychain. */
  readonly executable?: string;
  readonly arguments?: readonly string[];
}

/** The running application. */
export interface Running {
  readonly application: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** What the page complained about: errors, refused resources, breaches of its security policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** The Electron that the set-up chose. */
export function electronExecutable(): string {
  const executable = process.env['MINGZHANG_ELECTRON'];
  if (executable === undefined || executable === '') throw new Error('MINGZHANG_ELECTRON is not set: run `npm test`');
  return executable;
}

/** A test with a folder of its own and applications that end with it. */
export const test = base.extend<{ folder: string; launch: (options?: LaunchOptions) => Promise<Running> }>({
  // Playwright reads the names of what a fixture needs from its first argument; this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-window-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use) => {
    const running: Running[] = [];
    await use(async (options = {}) => {
      const started = await launched({ folder, ...options });
      running.push(started);
      return started;
    });
    for (const { close } of running) await close();
  },
});

async function launched(options: LaunchOptions & { readonly folder: string }): Promise<Running> {
  const application = await _electron.launch({
    executablePath: options.executable ?? electronExecutable(),
    args: ['-r', path.join(import.meta.dirname, 'wait-for-driver.cjs'), root, ...switches(options)],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...environment(), ...options.environment },
  });
  const page = await application.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  let isClosed = false;
  application.on('close', () => {
    isClosed = true;
  });
  const close = async (): Promise<void> => {
    if (!isClosed) await application.close();
  };
  return { application, page, folder: options.folder, complaints, close };
}

function switches(options: LaunchOptions & { readonly folder: string }): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${options.folder}`,
    `--date=${options.date ?? storyDay}`,
    `--language=${options.language ?? 'zh-Hans'}`,
    ...(options.profile === undefined ? [] : [`--profile=${options.profile}`]),
    ...(options.arguments ?? []),
  ];
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
