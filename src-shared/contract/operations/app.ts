import { z } from 'zod';
import type { Day } from '../../domain/calendar/day';
import type { LocalText } from '../parsers';
import type { SyncState } from './sync';

/** The languages the product speaks. */
export const languages = ['zh-Hans', 'en'] as const;
/** A language the product speaks. */
export type Language = (typeof languages)[number];

/** How the page is coloured; `system` follows the desktop. */
export const themes = ['system', 'light', 'dark'] as const;
/** How the page is coloured. */
export type Theme = (typeof themes)[number];

/** The two kinds of store: made-up data that is forgotten at the end, or one's own. */
export const profileNames = ['demo', 'personal'] as const;
/** A kind of store. */
export type ProfileName = (typeof profileNames)[number];

/** What keeps the key of the personal store. */
export type Protection = 'keychain' | 'passphrase';

/** The personal store, as seen before it is open. */
export interface VaultState {
  readonly state: 'absent' | 'locked' | 'open';
  readonly protection: Protection | null;
  /** The desktop's keychain, by the name of its backend; null where there is none that really protects. */
  readonly keychain: string | null;
  /** True where it was open and is locked because the engine ended: nothing is lost, and the passphrase is needed again. */
  readonly isInterrupted: boolean;
}

/** What the page needs to know before it can show anything. */
export interface AppState {
  readonly version: string;
  readonly today: Day;
  /** The moment of this answer, by the clock that the application goes by: it may stand on another day than the computer's. */
  readonly now: string;
  readonly profile: ProfileName | null;
  /** Why the profile that was wanted is not open, as a failure code; null where it is. */
  readonly openFailure: { readonly code: string; readonly data?: Readonly<Record<string, string | number>> } | null;
  readonly vault: VaultState;
  readonly settings: Settings;
  readonly lender: LenderState | null;
  readonly sync: SyncState;
}

/** The lender whose documents the store keeps. */
export interface LenderState {
  readonly id: string;
  readonly name: LocalText;
  readonly address: string;
  readonly isSandbox: boolean;
}

export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  /** True once the words of welcome have been put away. */
  isWelcomed: z.boolean(),
});
/** What the borrower chose about the look of the application. Nothing personal. */
export type Settings = z.infer<typeof settingsSchema>;

export const passphraseSchema = z.string().min(1).max(1024);

/** What each `app`, `profile` and `lender` operation takes. */
export const appRequests = {
  'app.read': z.undefined(),
  'app.updateSettings': settingsSchema.partial(),
  'profile.open': z.strictObject({ profile: z.enum(profileNames) }),
  'profile.create': z.discriminatedUnion('protection', [
    z.strictObject({ protection: z.literal('keychain') }),
    z.strictObject({ protection: z.literal('passphrase'), passphrase: passphraseSchema }),
  ]),
  'profile.unlock': z.strictObject({ passphrase: passphraseSchema }),
  'lender.connect': z.strictObject({
    address: z.string().max(500),
    token: z.string().min(1).max(4096),
  }),
} as const;

/** What each `app`, `profile` and `lender` operation answers. */
export interface AppReplies {
  'app.read': AppState;
  'app.updateSettings': AppState;
  'profile.open': AppState;
  'profile.create': AppState;
  'profile.unlock': AppState;
  'lender.connect': AppState;
}
