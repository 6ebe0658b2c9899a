import type { Keychain } from '../../src-main/secrets/keychain';

/** A keychain that lives in a test: it seals with a word that stands for the user's login. */
export function aKeychain(login = 'login-1', backend: string | null = 'gnome_libsecret'): Keychain {
  return {
    backend: () => backend,
    seal: (text) => Buffer.from(JSON.stringify([login, [...text].reverse().join('')])),
    unseal: (sealed) => {
      const [owner, text] = JSON.parse(sealed.toString()) as [string, string];
      if (owner !== login) throw new Error('another login');
      return [...text].reverse().join('');
    },
  };
}
