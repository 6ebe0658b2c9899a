import { safeStorage } from 'electron';

/** The desktop's keychain, as far as it really protects. A fake one stands in for it in tests of the vault. */
export interface Keychain {
  /** Its backend's name; null where there is none, or only one that hides nothing (`basic_text`). */
  readonly backend: () => string | null;
  /** Wraps text. @throws where the keychain refuses. */
  readonly seal: (text: string) => Buffer;
  /** Unwraps what `seal` wrapped, here and now. @throws where the keychain refuses or is another one. */
  readonly unseal: (sealed: Buffer) => string;
}

/** Electron's safeStorage. Usable only after the application is ready; its plain-text fallback counts as no keychain. */
export const desktopKeychain: Keychain = {
  backend: () => {
    if (!safeStorage.isEncryptionAvailable()) return null;
    if (process.platform !== 'linux') return process.platform === 'darwin' ? 'keychain' : 'dpapi';
    const backend = safeStorage.getSelectedStorageBackend();
    return backend === 'basic_text' || backend === 'unknown' ? null : backend;
  },
  seal: (text) => safeStorage.encryptString(text),
  unseal: (sealed) => safeStorage.decryptString(sealed),
};
