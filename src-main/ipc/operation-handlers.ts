import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import type { AppState } from '#shared/contract/operations/app';
import type { FailureCode } from '#shared/contract/failures';
import type { SyncState } from '#shared/contract/operations/sync';
import { refusal, success, type Failure, type Result } from '#shared/domain/result';
import type { Clock } from '../clock/clock';
import type { EngineClient } from '../engine/engine-client';
import { forwardedOperations, type ForwardedOperation } from '../engine/engine-messages';
import type { Profiles } from '../profile/profiles';
import type { SettingsKeeper } from '../settings/settings-keeper';
import type { RememberedSettings } from '../settings/settings-storage';
import { fileDialogTexts } from '../texts/native-texts';
import type { OperationHandlers } from './answer-page';

/** What the handlers stand on. */
export interface HandlerSurroundings {
  readonly clock: Clock;
  readonly engine: EngineClient;
  readonly profiles: Profiles;
  /** Resolves once the profile of the start is open, or is known not to be. */
  readonly started: Promise<void>;
  readonly settings: SettingsKeeper;
  readonly window: () => BrowserWindow | null;
  /** Synchronises now; null where no store is open. */
  readonly synchronise: () => Promise<SyncState | null>;
}

type ForwardedHandlers = Pick<OperationHandlers, ForwardedOperation>;

/** What answers each operation: what needs the desktop here, all else in the engine. */
export function operationHandlers(surroundings: HandlerSurroundings): OperationHandlers {
  const { engine, profiles, started, settings, window, synchronise } = surroundings;
  const appState = (): Promise<Result<AppState, Failure<FailureCode>>> => readAppState(surroundings);
  const after = async (
    outcome: Result<unknown, Failure<FailureCode>>,
  ): Promise<Result<AppState, Failure<FailureCode>>> => (outcome.ok ? appState() : outcome);

  /** What was written into the outbox leaves at once. */
  const sent = async <T>(written: Promise<Result<T, Failure<FailureCode>>>): Promise<Result<T, Failure<FailureCode>>> => {
    const outcome = await written;
    if (outcome.ok) void synchronise();
    return outcome;
  };

  return {
    ...forwarded(engine),
    'app.read': async () => {
      await started;
      return appState();
    },
    'app.updateSettings': ({ language, theme, isWelcomed }) => {
      const before = settings.current();
      const next = {
        ...before,
        language: language ?? before.language,
        theme: theme ?? before.theme,
        isWelcomed: isWelcomed ?? before.isWelcomed,
      };
      settings.remember(next);
      nativeTheme.themeSource = next.theme;
      return appState();
    },
    'profile.open': async ({ profile }) => after(await profiles.open(profile)),
    'profile.create': async (request) => after(await profiles.create(request)),
    'sync.run': async () => {
      const state = await synchronise();
      return state === null ? refusal('store.not_open') : success(state);
    },
    'help.ask': (request) => sent(engine.call('help.ask', request)),
    'request.file': (request) => sent(engine.call('request.file', request)),
    'request.answer': (request) => sent(engine.call('request.answer', request)),
    'profile.unlock': async ({ passphrase }) => after(await profiles.unlock(passphrase)),
    'lender.connect': async (access) => {
      const connected = await engine.call('lender.connect', access);
      if (connected.ok) void synchronise();
      return after(connected);
    },
    'billFile.choose': async () => {
      const chosen = await chooseBillFile(window(), settings.current());
      return chosen === null ? success(null) : engine.call('billFile.preview', { path: chosen });
    },
    'billFile.drop': (request) => engine.call('billFile.preview', request),
  };
}

function forwarded(engine: EngineClient): ForwardedHandlers {
  const handlers = forwardedOperations.map((name) => [
    name,
    (request: never) => engine.call(name, request),
  ]);
  // The list of names makes exactly the handlers of the forwarded operations.
  return Object.fromEntries(handlers) as ForwardedHandlers;
}

async function readAppState({
  clock,
  engine,
  profiles,
  settings,
}: HandlerSurroundings): Promise<Result<AppState, Failure<FailureCode>>> {
  const described = await engine.call('store.describe', null);
  if (!described.ok) return described;
  const { language, theme, isWelcomed } = settings.current();
  return success({
    version: app.getVersion(),
    today: clock.today(),
    now: clock.now(),
    profile: profiles.current(),
    openFailure: profiles.failure(),
    vault: profiles.vaultState(),
    settings: { language, theme, isWelcomed },
    ...described.value,
  });
}

async function chooseBillFile(window: BrowserWindow | null, { language }: RememberedSettings): Promise<string | null> {
  const texts = fileDialogTexts[language];
  const options: Electron.OpenDialogOptions = {
    title: texts.title,
    properties: ['openFile'],
    filters: [
      { name: texts.billFiles, extensions: ['csv', 'txt'] },
      { name: texts.allFiles, extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}
