import path from 'node:path';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { isDay } from '#shared/domain/calendar/day';
import { profileNames } from '#shared/contract/operations/app';
import type { PageEventName } from '#shared/contract/operations/operations';
import { nativeBindingFile } from './cache/native-binding-file';
import { clockOf, systemClock, type Clock } from './clock/clock';
import { followDay } from './clock/follow-day';
import { startEngine, type EngineClient } from './engine/engine-client';
import type { EngineContext } from './engine/engine-messages';
import { answerPage, tellPage } from './ipc/answer-page';
import { operationHandlers } from './ipc/operation-handlers';
import { profilesOf, type Profiles } from './profile/profiles';
import { startSandbox } from './sandbox/sandbox-host';
import { desktopKeychain } from './secrets/keychain';
import { vaultOf, type Vault } from './secrets/vault';
import { settingsKeeper, type SettingsKeeper } from './settings/settings-keeper';
import { awaitedAnswer } from './sync/awaited-answer';
import { syncSchedule, type SyncSchedule } from './sync/sync-schedule';
import { openMainWindow, refusePermissions } from './window/main-window';
import { pageAddress, servePage } from './window/page-protocol';
import { startAddress } from './window/start-address';

const here = import.meta.dirname;
const lenderTimeoutMilliseconds = 15_000;

/** What the application is made of, once it runs. */
interface Parts {
  readonly clock: Clock;
  readonly engine: EngineClient;
  readonly profiles: Profiles;
  readonly schedule: SyncSchedule;
  readonly settings: SettingsKeeper;
  readonly tell: (event: PageEventName) => void;
}

/** Starts the application: the engine at once, profile and window as soon as Electron is ready, side by side. */
export function startApplication(): void {
  let window: BrowserWindow | null = null;
  const parts = assemble((event) => {
    if (window !== null && !window.isDestroyed()) tellPage(window.webContents, event);
  });
  const show = (): void => {
    window = showWindow(parts, () => window);
    window.on('closed', () => {
      window = null;
    });
    app.on('second-instance', () => {
      if (window?.isMinimized() === true) window.restore();
      window?.focus();
    });
  };
  void app.whenReady().then(show);
  leaveInOrder(parts);
}

function assemble(tell: Parts['tell']): Parts {
  const folder = app.getPath('userData');
  const dateOption = option('date');
  const given = clockOf(dateOption);
  // In the application as it is shipped a day may be named for made-up data only: one's own is reckoned for today.
  const clockNow = (): Clock => (app.isPackaged && profiles.current() === 'personal' ? systemClock : given);
  const clock: Clock = {
    today: () => clockNow().today(),
    now: () => clockNow().now(),
    get standsOnADay() {
      return clockNow().standsOnADay;
    },
  };
  const nativeBinding = nativeBindingFile(path.join(here, '../native/better_sqlite3.node'));
  const context = (): EngineContext => ({ asOf: clock.today(), now: clock.now(), isDayNamed: clock.standsOnADay });
  const script = path.join(here, 'engine.js');
  const onRestart = (): void => void profiles.reopen();
  const engine = startEngine({ script, nativeBinding, lenderTimeoutMilliseconds, context, onEvent: tell, onRestart });
  const schedule = syncSchedule({
    run: async () => {
      const state = await engine.call('sync.run', undefined);
      return state.ok ? state.value : null;
    },
    awaited: () => awaitedAnswer(engine),
  });
  const profiles = profilesOf({
    folder,
    engine,
    vault: ownVault(folder, engine),
    startSandbox: (onGone) => {
      const date = isDay(dateOption) ? dateOption : null;
      return startSandbox({ script: path.join(here, '../servicer/sandbox-process.js'), nativeBinding, date }, onGone);
    },
    onOpened: (profile) => {
      settings.remember({ ...settings.current(), lastProfile: profile });
      void schedule.now();
    },
    // Everything is read again then, the application's state with it.
    onUnasked: () => tell('store.changed'),
  });
  const language = (): string => option('language') || app.getLocale();
  const settings = settingsKeeper(path.join(folder, 'settings.json'), language, () => tell('app.changed'));
  return { clock, engine, profiles, schedule, settings, tell };
}

function ownVault(folder: string, engine: EngineClient): Vault {
  return vaultOf({
    file: path.join(folder, 'personal', 'key.json'),
    keychain: desktopKeychain,
    deriveKey: async (passphrase, derivation) => {
      const derived = await engine.call('secret.derive', { passphrase, derivation });
      if (!derived.ok) throw new Error(derived.failure.code);
      return derived.value;
    },
  });
}

function showWindow({ clock, engine, profiles, schedule, settings, tell }: Parts, window: () => BrowserWindow | null): BrowserWindow {
  nativeTheme.themeSource = settings.current().theme;
  refusePermissions();
  servePage(path.join(here, '../renderer'));
  const wanted = profileNames.find((name) => name === option('profile')) ?? settings.current().lastProfile;
  const started = profiles.open(wanted).then(() => undefined);
  answerPage(operationHandlers({ clock, engine, profiles, started, settings, window, synchronise: schedule.now }));
  followDay(clock, () => {
    tell('app.changed');
    tell('store.changed');
    void schedule.now();
  });
  return openMainWindow(path.join(here, '../preload/preload.cjs'), startAddress(pageAddress, option('screen')));
}

// What was acknowledged is on disk already: leaving closes the store, and never waits long for anything.
function leaveInOrder({ engine, profiles, schedule }: Parts): void {
  const longestMilliseconds = 3_000;
  let isLeaving = false;
  app.on('before-quit', (event) => {
    if (isLeaving) return;
    event.preventDefault();
    isLeaving = true;
    schedule.stop();
    const giveUp = setTimeout(() => app.exit(0), longestMilliseconds);
    void profiles
      .close()
      .then(() => engine.stop())
      .finally(() => {
        clearTimeout(giveUp);
        app.quit();
      });
  });
  app.on('window-all-closed', () => app.quit());
}

function option(name: string): string {
  return app.commandLine.getSwitchValue(name);
}
