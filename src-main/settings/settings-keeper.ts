import { readSettings, writeSettings, type RememberedSettings } from './settings-storage';

/** The settings while the application runs. */
export interface SettingsKeeper {
  readonly current: () => RememberedSettings;
  readonly remember: (settings: RememberedSettings) => void;
}

/** Keeps the settings of a file. `desktopLanguage` is asked for only when they are first needed, which is after start. */
export function settingsKeeper(file: string, desktopLanguage: () => string, onChange: () => void): SettingsKeeper {
  let settings: RememberedSettings | null = null;
  return {
    current: () => (settings ??= readSettings(file, desktopLanguage())),
    remember: (next) => {
      settings = next;
      writeSettings(file, next);
      onChange();
    },
  };
}
