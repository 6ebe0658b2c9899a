import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateCharge, lateChargesByDue } from '#shared/domain/arrears/late-charge';
import { addDays } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { sum } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { anyDailyRules, anyDay, anyDues } from './an-account-of-dues';
import { dayByDayCharge } from './day-by-day';

const anyRules = fc.tuple(anyDailyRules, fc.constantFrom('day', 'range')).map(([rules, roundEach]) => ({ ...rules, roundEach }));

describe('lateCharge', () => {
  it('charges what a plain count of day after day charges', () => {
    fc.assert(
      fc.property(anyDailyRules, anyDues, anyDay, (rules, dues, asOf) => {
        expect(lateCharge(rules, dues, asOf, CNY).total.minor).toBe(dayByDayCharge(rules, dues, asOf));
      }),
      propertyRuns,
    );
  });

  it('sums to its ranges, which follow one another without overlap', () => {
    fc.assert(
      fc.property(anyRules, anyDues, anyDay, (rules, dues, asOf) => {
        const { total, ranges } = lateCharge(rules, dues, asOf, CNY);

        expect(sum(ranges.map(({ amount }) => amount), CNY)).toEqual(total);
        ranges.slice(1).forEach((range, index) => expect(range.from > (ranges[index]?.to ?? range.from)).toBe(true));
      }),
      propertyRuns,
    );
  });

  it('never falls from one day to the next, however it is rounded', () => {
    fc.assert(
      fc.property(anyRules, anyDues, anyDay, (rules, dues, asOf) => {
        const [today, tomorrow] = [lateCharge(rules, dues, asOf, CNY), lateCharge(rules, dues, addDays(asOf, 1), CNY)];

        expect(tomorrow.total.minor).toBeGreaterThanOrEqual(today.total.minor);
      }),
      propertyRuns,
    );
  });
});

describe('lateChargesByDue', () => {
  const versions = (rules: Parameters<typeof lateCharge>[0]) => [{ validFrom: null, rules }];

  it('charges each due what it is charged alone when the base is what is past due', () => {
    fc.assert(
      fc.property(anyRules, anyDues, anyDay, fc.constantFrom('past-due-amount', 'past-due-principal'), (rules, dues, asOf, base) => {
        const charged = lateChargesByDue(versions({ ...rules, base }), dues, asOf, CNY);

        expect(charged).toEqual(dues.map((due) => lateCharge({ ...rules, base }, [due], asOf, CNY)));
      }),
      propertyRuns,
    );
  });

  it('shares a base that spans the account out without a rest', () => {
    fc.assert(
      fc.property(anyDailyRules, anyDues, anyDay, fc.constantFrom('unpaid-principal', 'unpaid-principal-and-fee'), (rules, dues, asOf, base) => {
        const charged = lateChargesByDue(versions({ ...rules, base }), dues, asOf, CNY);

        expect(sum(charged.map(({ total }) => total), CNY)).toEqual(lateCharge({ ...rules, base }, dues, asOf, CNY).total);
      }),
      propertyRuns,
    );
  });

  it('never takes back or moves what is charged on a due', () => {
    fc.assert(
      fc.property(anyRules, anyDues, anyDay, (rules, dues, asOf) => {
        const today = lateChargesByDue(versions(rules), dues, asOf, CNY);
        const tomorrow = lateChargesByDue(versions(rules), dues, addDays(asOf, 1), CNY);

        today.forEach(({ total }, due) => expect(tomorrow[due]?.total.minor).toBeGreaterThanOrEqual(total.minor));
      }),
      propertyRuns,
    );
  });
});
