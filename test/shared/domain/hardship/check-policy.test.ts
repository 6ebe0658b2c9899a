import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { checkPolicy } from '#shared/domain/hardship/check-policy';
import type { HardshipPolicy, OptionTerms, PolicyLimits } from '#shared/domain/hardship/hardship-policy';
import { optionLab } from '#shared/domain/hardship/option-lab';
import { CNY, type CurrencyCode } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aDebt, aPolicy, aSituation, someTermsOf, yuan } from './a-situation';

function verdict(policy: HardshipPolicy): string {
  const checked = checkPolicy(policy, CNY);
  return checked.ok ? 'sound' : `${checked.failure.code} ${checked.failure.data?.['field'] ?? ''}`.trim();
}
const dollars = money(100, 'USD' as CurrencyCode); // a code of the right form
const ofTerms = (terms: OptionTerms): string => verdict(aPolicy(terms));
const ofLimits = (limits: Partial<PolicyLimits>): string => verdict(aPolicy(someTermsOf.plan, { limits }));

describe('checkPolicy', () => {
  it('lets every kind of sound terms pass', () => {
    expect(Object.values(someTermsOf).map(ofTerms)).toEqual(Object.values(someTermsOf).map(() => 'sound'));
  });

  it.each<[Partial<PolicyLimits>, string]>([
    [{ minimumDaysPastDue: 31, maximumDaysPastDue: 30 }, 'policy.limits_contradict limits/maximumDaysPastDue'],
    [{ minimumDaysPastDue: 30, maximumDaysPastDue: 30 }, 'sound'],
    [{ minimumDaysPastDue: -1 }, 'policy.days_out_of_range limits/minimumDaysPastDue'],
    [{ maximumDaysPastDue: 1.5 }, 'policy.days_out_of_range limits/maximumDaysPastDue'],
    [{ maximumPerYear: -1 }, 'policy.count_out_of_range limits/maximumPerYear'],
    [{ minimumAmount: yuan(2), maximumAmount: yuan(1) }, 'policy.limits_contradict limits/maximumAmount'],
    [{ minimumAmount: dollars }, 'policy.currency_differs limits/minimumAmount'],
    [{ maximumAmount: yuan(-1) }, 'policy.amount_out_of_range limits/maximumAmount'],
    [{ reasons: [] }, 'policy.list_empty limits/reasons'],
  ])('judges limits %j', (limits, expected) => {
    expect(ofLimits(limits)).toBe(expected);
  });

  it.each<[OptionTerms, string]>([
    [{ ...someTermsOf.plan, counts: [] }, 'policy.list_empty terms/counts'],
    [{ ...someTermsOf.plan, counts: [3, 1] }, 'policy.count_out_of_range terms/counts'],
    [{ ...someTermsOf.plan, counts: [0] }, 'policy.count_out_of_range terms/counts'],
    [{ ...someTermsOf.plan, counts: [2, 120] }, 'sound'],
    [{ ...someTermsOf.plan, counts: [121] }, 'policy.count_out_of_range terms/counts'],
    [{ ...someTermsOf.plan, counts: Array.from({ length: 21 }, () => 3) }, 'policy.list_too_long terms/counts'],
    [{ ...someTermsOf.spread, counts: [2.5] }, 'policy.count_out_of_range terms/counts'],
    [{ ...someTermsOf.plan, feeRatePerPeriod: '100.01' }, 'policy.percent_out_of_range terms/feeRatePerPeriod'],
    [{ ...someTermsOf.plan, penaltyWaived: '-1' }, 'policy.percent_out_of_range terms/penaltyWaived'],
    [{ ...someTermsOf.plan, penaltyWaived: '1e1' }, 'policy.percent_malformed terms/penaltyWaived'],
    [{ ...someTermsOf.plan, firstAfterDays: 0 }, 'policy.days_out_of_range terms/firstAfterDays'],
    [{ ...someTermsOf.promise, minimumPercent: '0' }, 'policy.percent_out_of_range terms/minimumPercent'],
    [{ ...someTermsOf.promise, minimumPercent: '0.0001' }, 'sound'],
    [{ ...someTermsOf.promise, maximumDays: Number.NaN }, 'policy.days_out_of_range terms/maximumDays'],
    [{ ...someTermsOf.part, minimumPercent: '101' }, 'policy.percent_out_of_range terms/minimumPercent'],
    [{ ...someTermsOf.part, restWithinDays: 0 }, 'policy.days_out_of_range terms/restWithinDays'],
    [{ ...someTermsOf.dueDay, dueDays: [] }, 'policy.list_empty terms/dueDays'],
    [{ ...someTermsOf.dueDay, dueDays: [32] }, 'policy.due_day_out_of_range terms/dueDays'],
    [{ ...someTermsOf.dueDay, fee: dollars }, 'policy.currency_differs terms/fee'],
    [{ ...someTermsOf.extension, maximumDays: 3_661 }, 'policy.days_out_of_range terms/maximumDays'],
    [{ ...someTermsOf.extension, dailyFeeRate: '' }, 'policy.percent_malformed terms/dailyFeeRate'],
    [{ ...someTermsOf.relief, components: [] }, 'policy.list_empty terms/components'],
    [{ ...someTermsOf.relief, percent: '0.0' }, 'policy.percent_out_of_range terms/percent'],
    [{ ...someTermsOf.relief, ifPaidWithinDays: -1 }, 'policy.days_out_of_range terms/ifPaidWithinDays'],
    [{ ...someTermsOf.settlement, minimumPercent: '100' }, 'sound'],
    [{ ...someTermsOf.settlement, payWithinDays: -1 }, 'policy.days_out_of_range terms/payWithinDays'],
    [{ ...someTermsOf.disaster, postponedDays: 0 }, 'policy.days_out_of_range terms/postponedDays'],
  ])('judges terms %j', (terms, expected) => {
    expect(ofTerms(terms)).toBe(expected);
  });

  it('refuses a policy that ends before it begins or never answers', () => {
    const backwards = aPolicy(someTermsOf.plan, { from: day('2026-02-01'), to: day('2026-01-01') });

    expect(verdict(backwards)).toBe('policy.dates_reversed');
    expect(verdict({ ...aPolicy(someTermsOf.plan), answerWithinDays: -1 })).toBe('policy.days_out_of_range answerWithinDays');
  });

  it('leaves the other options alone when one policy contradicts itself', () => {
    const policies = [aPolicy({ ...someTermsOf.plan, counts: [] }), aPolicy(someTermsOf.extension)];
    const made = optionLab(aSituation({ debts: [aDebt({ policies })] }));
    const options = made.ok ? made.value.options : [];

    expect(options.find(({ kind }) => kind === 'instalment-plan')).toMatchObject({
      isPossible: false,
      asked: null,
      conditions: [{ rule: 'policy-published' }, { rule: 'policy-sound', isMet: false, judgedBy: { code: 'policy.list_empty', field: 'terms/counts' } }],
    });
    expect(options.find(({ kind }) => kind === 'extension')?.isPossible).toBe(true);
  });
});
