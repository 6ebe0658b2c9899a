import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src-main/profile/in-turn';

describe('inTurn', () => {
  it('runs one piece of work after the other, also after one that failed', async () => {
    const turn = inTurn();
    const done: string[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });

    const first = turn(async () => {
      await gate;
      done.push('first');
    });
    const failing = turn(() => Promise.reject(new RangeError('no')));
    const last = turn(async () => done.push('last'));
    expect(done).toEqual([]);
    release();

    await expect(failing).rejects.toThrow(RangeError);
    await Promise.all([first, last]);
    expect(done).toEqual(['first', 'last']);
  });
});
