import { describe, expect, it } from 'vitest';
import { details, failureCount, outcomeOfPlaywright, outcomeOfVitest, summaryLine, table } from '../../scripts/test/outcome.mjs';

const passedStep = { step: 'unit', seconds: 1, passed: 3, failures: [], skipped: [] };

describe('outcomeOfVitest', () => {
  it('tells why a test was skipped', () => {
    const outcome = outcomeOfVitest({ tests: [{ name: 'a', state: 'passed' }, { name: 'b', state: 'skipped', note: 'no keychain' }], errors: [] }, 0);

    expect(outcome).toEqual({ passed: 1, failures: [], skipped: [{ name: 'b', reason: 'no keychain' }] });
  });

  it('fails a test that began and did not end', () => {
    const outcome = outcomeOfVitest({ tests: [{ name: 'a', state: 'pending' }], errors: [] }, 1);

    expect(outcome.failures).toEqual(['a']);
  });

  it('distrusts a run that saw no tests', () => {
    expect(outcomeOfVitest({ tests: [], errors: [] }, 0).problem).toBe('it saw no tests');
  });

  it('distrusts a bad exit code without a failed test', () => {
    const outcome = outcomeOfVitest({ tests: [{ name: 'a', state: 'passed' }], errors: [] }, 1);

    expect(failureCount(outcome)).toBe(1);
  });
});

describe('outcomeOfPlaywright', () => {
  const specOf = (status: string, annotations: { type: string; description?: string }[] = []) => ({
    suites: [{ title: 'a.spec.ts', specs: [{ title: 'opens', tests: [{ projectName: 'window', status, annotations }] }] }],
  });

  it('takes the reason of a skipped test from its annotation', () => {
    const outcome = outcomeOfPlaywright(specOf('skipped', [{ type: 'skip', description: 'no keychain' }]), 0);

    expect(outcome.skipped).toEqual([{ name: '[window] > a.spec.ts > opens', reason: 'no keychain' }]);
  });

  it('fails a test that was left out because another failed', () => {
    const outcome = outcomeOfPlaywright(specOf('skipped'), 1);

    expect(outcome.failures).toEqual(['[window] > a.spec.ts > opens (did not run)']);
  });

  it('counts a test that passed on a second try, and names it', () => {
    const outcome = outcomeOfPlaywright(specOf('flaky'), 0);

    expect([outcome.passed, outcome.retried]).toEqual([1, ['[window] > a.spec.ts > opens']]);
  });

  it('fails on an error outside any test', () => {
    const outcome = outcomeOfPlaywright({ ...specOf('expected'), errors: [{ message: 'cannot load\nstack' }] }, 1);

    expect(outcome.failures).toEqual(['cannot load']);
  });
});

describe('summaryLine', () => {
  it('adds up all steps, and counts a step that could not run as one failure', () => {
    const notRun = { step: 'tour', seconds: 0, passed: 0, failures: [], skipped: [], problem: 'could not run without: build' };

    expect(summaryLine([passedStep, { ...passedStep, skipped: [{ name: 'a', reason: 'b' }] }, notRun])).toBe('6 passed, 1 failed, 1 skipped');
  });
});

describe('table', () => {
  it('has one aligned row per step', () => {
    const lines = table([passedStep, { ...passedStep, step: 'end-to-end', failures: ['a'] }]).split('\n');

    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[2]).toContain('FAILED');
  });
});

describe('details', () => {
  it('is empty when all passed', () => {
    expect(details([passedStep])).toBe('');
  });

  it('lists every skipped test with its step and reason', () => {
    const text = details([{ ...passedStep, skipped: [{ name: 'keychain', reason: 'none here' }] }]);

    expect(text).toBe('Skipped:\n  - unit: keychain (none here)');
  });
});
