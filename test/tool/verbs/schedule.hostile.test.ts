import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedFailure } from '../../../src-tool/failure-words';
import { scheduleOutput, scheduleVerb } from '../../../src-tool/verbs/schedule';
import { propertyRuns } from '../../support/property-runs';

const odd = fc.constantFrom<unknown>(
  null,
  '',
  0,
  -1,
  1.5,
  1e308,
  '1e3',
  [],
  {},
  true,
  '2026-02-30',
  '0000-01-01',
  '1 fortnight',
  '-0.00',
  'NaN',
);
const mostly = (...values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: odd });
const dates = [
  '0001-01-01',
  '2024-02-29',
  '2026-01-31',
  '2026-02-28',
  '2026-03-15',
  '2125-12-31',
  '9999-12-01',
  '9999-12-31',
];

const input = fc.record(
  {
    principal: mostly('0.01', '1', '1234.56', '100000.00', '90071992547409.91', '0.001'),
    currency: mostly('CNY', 'JPY', 'KWD', 'CLF'),
    periods: mostly(1, 2, 3, 12, 24, 360, 2_000, 2_001, Number.MAX_SAFE_INTEGER),
    method: mostly('equal-payment', 'equal-principal', 'flat-fee', 'interest-only'),
    annualRate: mostly('0', '0.00000000000000000001', '7.3', '13.0342', '10000', '10000.1', '-1', '-0'),
    feeRatePerPeriod: mostly('0', '0.6', '100', '100.1'),
    drawnOn: mostly(...dates),
    firstDueDate: mostly(...dates),
    every: mostly(
      '1 week',
      '2 weeks',
      'half month',
      '1 month',
      '5 months',
      '1 year',
      '3 years',
      '999 years',
      '1 day',
      '13 days',
    ),
    dayCount: mostly('equal-periods', 'actual/365', 'actual/360', '30/360'),
    rounding: mostly('half-up', 'half-even', 'down', 'up'),
    extra: odd,
  },
  { requiredKeys: ['principal', 'currency', 'periods', 'method', 'drawnOn', 'firstDueDate', 'every'] },
);

describe('schedule, whatever it is sent', () => {
  it('prints what its schema promises or refuses with a code and a place, and never a number that is none', () => {
    fc.assert(
      fc.property(input, (sent) => {
        const answer = scheduleVerb.run(new TextEncoder().encode(JSON.stringify(sent)));
        const printed = answer.ok ? scheduleOutput.parse(answer.value) : printedFailure(answer.failure);

        expect(JSON.stringify(printed)).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d|"-/);
        if (!answer.ok) expect(printed).toHaveProperty('where');
      }),
      propertyRuns,
    );
  });
});
