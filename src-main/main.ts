import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, Menu, nativeTheme, type BrowserWindow } from 'electron';
import { profileNames } from '#shared/contract/operations/app';
import type { PageEventName } from '#shared/contract/operations/operations';
import { clockOf } from './clock/clock';
import { startEngine } from './engine/engine-client';
import { answerPage, tellPage } from './ipc/answer-page';
import { operationHandlers } from './ipc/operation-handlers';
import { profilesOf } from './profile/profiles';
import { startSandbox } from './sandbox/sandbox-host';
import { desktopKeychain } from './secrets/keychain';
import { vaultOf } from './secrets/vault';
import { readSettings, writeSettings, type RememberedSettings } from './settings/settings-storage';
import { syncSchedule } from './sync/sync-schedule';
import { refusedSwitch } from './window/command-line';
import { openMainWindow, refuseNavigation, refusePermissions } from './window/main-window';
import { announcePageScheme, pageAddress, servePage } from './window/page-protocol';
import { startAddress } from './window/start-address';

const here = import.meta.dirname;
const lenderTimeoutMilliseconds = 15_000;

function main(): void {
  if (app.isPackaged && refusedSwitch(app.commandLine, process.env) !== null) {
    app.exit(64);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  // As root Chromium runs without its sandbox or not at all; the start script then says so.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  announcePageScheme();
  refuseNavigation();
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  run();
}

function run(): void {
  const folder = app.getPath('userData');
  const option = (name: string): string => app.commandLine.getSwitchValue(name);
  const settingsFile = path.join(folder, 'settings.json');
  const clock = clockOf(option('date'));
  let settings: RememberedSettings | null = null;
  let window: BrowserWindow | null = null;

  const tell = (event: PageEventName): void => {
    if (window !== null && !window.isDestroyed()) tellPage(window.webContents, event);
  };
  const nativeBinding = unpacked(path.join(here, '../native/better_sqlite3.node'));
  const engine = startEngine({
    script: path.join(here, 'engine.js'),
    nativeBinding,
    lenderTimeoutMilliseconds,
    context: () => ({ asOf: clock.today(), now: clock.now() }),
    onEvent: tell,
  });
  const schedule = syncSchedule({
    run: async () => {
      const state = await engine.call('sync.run', undefined);
      return state.ok ? state.value : null;
    },
    awaited: async () => {
      const [described, requests] = await Promise.all([
        engine.call('store.describe', null),
        engine.call('request.list', undefined),
      ]);
      const isAwaited = requests.ok && requests.value.some(({ state }) => state === 'received' || state === 'in-review');
      if (!isAwaited) return 'nobody';
      return described.ok && described.value.lender?.isSandbox === true ? 'sandbox' : 'lender';
    },
  });
  const vault = vaultOf({
    file: path.join(folder, 'personal', 'key.json'),
    keychain: desktopKeychain,
    deriveKey: async (passphrase, derivation) => {
      const derived = await engine.call('secret.derive', { passphrase, derivation });
      if (!derived.ok) throw new Error(derived.failure.code);
      return derived.value;
    },
  });
  const profiles = profilesOf({
    folder,
    engine,
    vault,
    startSandbox: () =>
      startSandbox({ script: path.join(here, '../servicer/sandbox-process.js'), nativeBinding, date: clock.today() }),
    onOpened: () => void schedule.now(),
  });
  const remembered = (): RememberedSettings => (settings ??= readSettings(settingsFile, option('language') || app.getLocale()));
  const remember = (next: RememberedSettings): void => {
    settings = next;
    writeSettings(settingsFile, next);
    tell('app.changed');
  };

  void app.whenReady().then(() => {
    nativeTheme.themeSource = remembered().theme;
    refusePermissions();
    servePage(path.join(here, '../renderer'));
    const wanted = profileNames.find((name) => name === option('profile')) ?? remembered().lastProfile;
    const started = profiles.open(wanted).then(() => undefined);
    const handlers = operationHandlers({
      clock,
      engine,
      profiles,
      started,
      settings: remembered,
      remember,
      window: () => window,
      synchronise: schedule.now,
    });
    answerPage(handlers);
    window = openMainWindow(path.join(here, '../preload/preload.cjs'), startAddress(pageAddress, option('screen')));
    window.on('closed', () => {
      window = null;
    });
    app.on('second-instance', () => {
      if (window?.isMinimized() === true) window.restore();
      window?.focus();
    });
  });

  let isLeaving = false;
  app.on('before-quit', (event) => {
    if (isLeaving) return;
    event.preventDefault();
    isLeaving = true;
    schedule.stop();
    void profiles
      .close()
      .then(() => engine.stop())
      .finally(() => app.quit());
  });
  app.on('window-all-closed', () => app.quit());
}

// Native code is loaded by the operating system, which does not read archives: it lies beside the archive, unpacked.
function unpacked(file: string): string {
  const beside = file.replace(`${path.sep}app.asar${path.sep}`, `${path.sep}app.asar.unpacked${path.sep}`);
  return existsSync(beside) ? beside : file;
}

main();
