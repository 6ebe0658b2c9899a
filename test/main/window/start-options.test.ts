import { describe, expect, it } from 'vitest';
import { startOptionProblem } from '../../../src-main/window/start-options';

const problemOf = (given: Readonly<Record<string, string>>): string | null =>
  startOptionProblem({ hasSwitch: (name) => name in given, getSwitchValue: (name) => given[name] ?? '' });

describe('startOptionProblem', () => {
  it('has none when nothing is given, or what is given can be used', () => {
    expect(problemOf({})).toBeNull();
    expect(problemOf({ date: '2026-11-23', language: 'en', profile: 'demo', screen: 'schedule', 'user-data-dir': '/tmp' })).toBeNull();
  });

  it.each([
    [{ date: '2026-13-40' }, '--date=2026-13-40', 'YYYY-MM-DD'],
    [{ date: '2026-02-29' }, '--date=2026-02-29', 'YYYY-MM-DD'],
    [{ screen: 'nonsense' }, '--screen=nonsense', 'schedule, requests, import, settings'],
    [{ screen: 'constructor' }, '--screen=constructor', 'schedule'],
    [{ language: 'fr' }, '--language=fr', 'zh-Hans or en'],
    [{ profile: 'other' }, '--profile=other', 'demo or personal'],
    [{ date: '' }, '--date needs a value', 'YYYY-MM-DD'],
  ])('names the switch and what it takes when given %j', (given, named, values) => {
    const problem = problemOf(given);

    expect(problem).toContain(named);
    expect(problem).toContain(values);
  });
});
