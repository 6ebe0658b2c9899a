import { describe, expect, it } from 'vitest';
import { openingState } from '../../../../src-renderer/features/opening/opening-state';
import { passphraseProblems } from '../../../../src-renderer/features/opening/passphrase-problems';

describe('openingState', () => {
  it('shows a failure before a lock, and a lock before the first choice', () => {
    const vault = { state: 'locked', protection: 'passphrase', keychain: null, isInterrupted: false } as const;

    expect(openingState({ openFailure: { code: 'store.damaged' }, vault }).kind).toBe('failed');
    expect(openingState({ openFailure: null, vault })).toEqual({ kind: 'locked', protection: 'passphrase', isInterrupted: false });
    expect(openingState({ openFailure: null, vault: { ...vault, state: 'absent' } }).kind).toBe('choose');
  });

  it('says at the lock that the data was open before', () => {
    const vault = { state: 'locked', protection: 'passphrase', keychain: null, isInterrupted: true } as const;

    expect(openingState({ openFailure: null, vault })).toMatchObject({ kind: 'locked', isInterrupted: true });
  });
});

describe('passphraseProblems', () => {
  it('counts characters as a person does', () => {
    expect(passphraseProblems('一二三四五六七八九十', '一二三四五六七八九十')).toEqual({ first: null, again: null });
    expect(passphraseProblems('🙂🙂🙂🙂🙂', '🙂🙂🙂🙂🙂').first).toBe('short');
  });

  it('wants both to be the same', () => {
    expect(passphraseProblems('correct horse', 'correct horsE').again).toBe('different');
  });
});
