import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { agreementOf, type Agreement } from './agreement';
import { fineractScenarios } from './fineract-scenarios';
import { mifosWorkbooks } from './mifos-workbooks';

const peers = {
  'Mifos X': mifosWorkbooks().map(agreementOf),
  Fineract: fineractScenarios().map(agreementOf),
};
const all: readonly Agreement[] = Object.values(peers).flat();

// The table of docs/peers.md is the expectation: | `case` | rows that agree of rows | why |
const page = readFileSync(new URL('../../../../docs/peers.md', import.meta.url), 'utf8');
const explained = [...page.matchAll(/^\| `(.+)` \| (\d+ of \d+) \| (.+) \|$/gm)].map(
  ([, name = '', rows = '', why = '']) => ({
    name,
    rows,
    why,
  }),
);

function summary(agreements: readonly Agreement[]): string {
  const cases = agreements.filter(({ isWhole }) => isWhole).length;
  const [agreed, rows] = [sum(agreements, 'agreed'), sum(agreements, 'rows')];
  return `${cases} of ${agreements.length} cases agree to the cent, ${agreed} of ${rows} rows`;
}

function sum(agreements: readonly Agreement[], what: 'agreed' | 'rows'): number {
  return agreements.reduce((total, agreement) => total + agreement[what], 0);
}

describe('the expectations of other systems', () => {
  afterAll(() => {
    for (const [peer, agreements] of Object.entries(peers)) process.stdout.write(`${peer}: ${summary(agreements)}\n`);
    process.stdout.write(`${summary(all)}\n`);
  });

  it('are all tried, and named once', () => {
    expect(peers['Mifos X']).toHaveLength(64);
    expect(peers.Fineract).toHaveLength(124);
    expect(sum(all, 'rows')).toBe(971 + 729);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it.each(all.map((agreement) => [agreement.name, agreement] as const))(
    '%s',
    (name, { agreed, rows, isWhole, differences }) => {
      const own = explained.filter((one) => one.name === name);

      if (isWhole) expect(own, 'it agrees: take it out of docs/peers.md').toEqual([]);
      else
        expect(
          own.map((one) => one.rows),
          differences.slice(0, 12).join('\n'),
        ).toEqual([`${agreed} of ${rows}`]);
    },
  );

  it('that are not met are explained, and no others', () => {
    expect(explained.map(({ name }) => name).sort()).toEqual(
      all
        .filter(({ isWhole }) => !isWhole)
        .map(({ name }) => name)
        .sort(),
    );
    for (const { why } of explained) expect(why.length).toBeGreaterThan(30);
  });

  it.each(Object.entries(peers))('are counted in docs/peers.md: %s', (peer, agreements) => {
    expect(page).toContain(`| ${peer} | ${summary(agreements)} |`);
  });
});
