import { describe, expect, it } from 'vitest';
import { loadText, reportOf, textOf } from '../../scripts/bench/report.mjs';
import type { Round } from '../../scripts/bench/rounds.mjs';

const machine = { runtime: 'Electron 1 (official): pinned.', program: 'what was built', load: { before: 0.1, after: 1, cores: 2 } };

function roundOf(application: number, reference: number, megabytes?: number): Round {
  const memory = megabytes === undefined ? {} : { memory: { all: megabytes * 1024, main: megabytes * 1024 } };
  return {
    application: { side: 'application', marks: { painted: application, 'DOM ready': application - 100 }, ...memory },
    reference: { side: 'reference', marks: { painted: reference }, ...memory },
  };
}

describe('reportOf', () => {
  it('compares the paint and tells what came before it, in the order in which it came', () => {
    const report = reportOf({ profile: 'demo', opened: 'made-up data', rounds: [roundOf(1200, 600), roundOf(1000, 500)] });

    expect(report.rows.map(({ measure, comparison }) => [measure, comparison.ratio])).toEqual([['cold start', 2]]);
    expect(Object.entries(report.phases.application)).toEqual([['DOM ready', 1000], ['painted', 1100]]);
  });

  it('compares memory over the rounds in which it was read', () => {
    const report = reportOf({ profile: 'demo', opened: 'made-up data', rounds: [roundOf(1, 1, 200), roundOf(1, 1)] });

    expect(report.rows[1]?.comparison.application).toMatchObject({ count: 1, median: 200 });
  });
});

describe('textOf', () => {
  const result = { profile: 'personal', opened: 'a store', rounds: [roundOf(900, 600, 150)], derivation: { count: 1, min: 5, median: 5, max: 5, mad: 0 } };
  const text = textOf([reportOf(result)], machine);

  it('tells the runtime, the ratio with its spread, and the key derivation by itself', () => {
    expect(text).toContain('Electron 1 (official): pinned.');
    expect(text).toMatch(/personal +cold start +900 ms \(900 to 900, MAD 0\) +600 ms .* 1\.50 +1\.50 +1\.50 to 1\.50, MAD 0\.00/);
    expect(text).toContain('key derivation alone: 5 ms');
  });
});

describe('loadText', () => {
  it('says whether other work disturbed', () => {
    expect(loadText({ before: 0.2, after: 2, cores: 2 })).toContain('calm');
    expect(loadText({ before: 1.9, after: 2, cores: 2 })).toContain('Other work was running');
  });
});
