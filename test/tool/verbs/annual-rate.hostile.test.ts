import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedFailure } from '../../../src-tool/failure-words';
import { annualRateOutput, annualRateVerb } from '../../../src-tool/verbs/annual-rate';
import { propertyRuns } from '../../support/property-runs';

const odd = fc.constantFrom<unknown>(null, '', 0, -1, 1.5, 1e308, '1e3', [], {}, true, '2026-02-30', '0000-01-01', '1 fortnight', '-0.00');
const amount = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('0.01', '100.00', '5000', '0', '90071992547409.91', '0.00', '33.33') }, { weight: 1, arbitrary: odd });
const date = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0001-01-01', '1978-01-10', '2024-02-29', '2026-01-31', '2026-12-01', '2026-12-02', '9999-12-01', '9999-12-02', '9999-12-16', '9999-12-31') },
  { weight: 1, arbitrary: odd },
);
const every = fc.oneof({ weight: 8, arbitrary: fc.constantFrom<unknown>('1 month', 'half month', '1 day', '999 years', '2 weeks', 0, 1, 0.083333333333, 1e-9) }, { weight: 1, arbitrary: odd });
const number = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(0, 1, 0.0915300546, 30, 1e-7, 1_000_000) }, { weight: 1, arbitrary: odd });
const count = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(1, 2, 24, 400) }, { weight: 1, arbitrary: odd });

const flow = fc.oneof(
  fc.record({ amount, date, count, every }, { requiredKeys: ['amount', 'date'] }),
  fc.record({ amount, years: number, count, every }, { requiredKeys: ['amount', 'years'] }),
  fc.record({ amount, period: number, count, every }, { requiredKeys: ['amount', 'period'] }),
  fc.record({ amount, date, years: number, period: number, count, every, extra: odd }, { requiredKeys: [] }),
);
const flows = fc.oneof({ weight: 9, arbitrary: fc.array(flow, { maxLength: 4 }) }, { weight: 1, arbitrary: odd });
const input = fc.record({
  method: fc.constantFrom('us-actuarial', 'eu', 'xirr', 'irr', 'apr'),
  currency: fc.constantFrom('CNY', 'JPY', 'KWD', 'yuan'),
  advances: flows,
  payments: flows,
  unitPeriod: every,
  periodsPerYear: fc.constantFrom<unknown>(1, 12, 366, 367, '12'),
  firstAdvance: date,
}, { requiredKeys: ['method', 'currency', 'advances', 'payments'] });

describe('annual-rate, whatever it is sent', () => {
  it('prints what its schema promises or refuses with a code, and never a number that is none', () => {
    fc.assert(
      fc.property(input, (sent) => {
        const answer = annualRateVerb.run(new TextEncoder().encode(JSON.stringify(sent)));
        const printed = answer.ok ? annualRateOutput.parse(answer.value) : printedFailure(answer.failure);

        expect(JSON.stringify(printed)).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d|"-0\.0+"/);
      }),
      propertyRuns,
    );
  });

  it('answers flows that are of one kind of time', () => {
    const dated = fc.record({ amount: fc.constantFrom('0.01', '100.00', '90071992547409.91'), date: fc.constantFrom('0001-01-01', '2024-02-29', '2026-01-31', '9999-12-01', '9999-12-16', '9999-12-31') });
    fc.assert(
      fc.property(fc.constantFrom('us-actuarial', 'eu', 'xirr'), fc.array(dated, { minLength: 1, maxLength: 6 }), fc.array(dated, { minLength: 1, maxLength: 6 }), (method, advances, payments) => {
        const answer = annualRateVerb.answer({ method, currency: 'CNY', advances, payments });

        expect(answer.ok || answer.failure.code.startsWith('rate.')).toBe(true);
      }),
      propertyRuns,
    );
  });
});
