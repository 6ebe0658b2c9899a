import { describe, expect, it } from 'vitest';
import { readOptions } from '../../scripts/bench/options.mjs';
import { orderOf } from '../../scripts/bench/rounds.mjs';

describe('readOptions', () => {
  it('measures both profiles ten times where nothing is asked for', () => {
    expect(readOptions([])).toEqual({ runs: 10, memoryRuns: 5, profiles: ['demo', 'personal'], protection: undefined, packaged: false });
  });

  it('takes what is asked for', () => {
    const given = ['--runs', '3', '--memory-runs', '0', '--profiles', 'personal', '--protection', 'passphrase', '--packaged'];

    expect(readOptions(given)).toEqual({ runs: 3, memoryRuns: 0, profiles: ['personal'], protection: 'passphrase', packaged: true });
  });

  it.each([
    [['--runs', '0']],
    [['--runs', 'many']],
    [['--runs', '1.5']],
    [['--profiles', 'demo,other']],
    [['--protection', 'none']],
    [['--fast']],
  ])('tells how to ask, given %j', (given) => {
    expect(() => readOptions(given)).toThrow(/npm run bench/);
  });
});

describe('orderOf', () => {
  it('lets each side go first in every second round', () => {
    expect([0, 1, 2].map((round) => orderOf(round)[0])).toEqual(['application', 'reference', 'application']);
  });
});
