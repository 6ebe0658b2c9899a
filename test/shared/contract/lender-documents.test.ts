import { describe, expect, it } from 'vitest';
import { instantSchema } from '#shared/contract/parsers';
import { accountSchema, productTermsSchema } from '#shared/contract/servicer/account';
import { billSchema, purchaseSchema } from '#shared/contract/servicer/bill';
import { changesPageSchema } from '#shared/contract/servicer/change';
import { chargeSchema, paymentSchema } from '#shared/contract/servicer/payment';
import { policySchema } from '#shared/contract/servicer/policy';
import { decisionSchema } from '#shared/contract/servicer/request';
import { aBill, anAccount, aPolicy } from '../../support/lender-documents';

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const usd = (minor: number) => ({ minor, currency: 'USD' });
const amounts = (of: typeof cny) => ({ principal: of(1), interest: of(0), fee: of(0), penalty: of(0) });
const terms = accountSchema.parse(anAccount()).terms[0];
const policy = policySchema.parse(aPolicy());
const place = { id: 'x', accountId: 'account-1' };

const payment = {
  ...place, receivedDate: '2026-11-23', postedAt: '2026-11-23T08:00:00Z', amount: cny(2), method: 'wallet', status: 'posted',
  allocations: [{ billId: 'bill-1', component: 'fee', amount: cny(1) }], unallocated: cny(1),
};
const range = { from: '2026-11-14', to: '2026-11-14', days: 1, base: cny(1), amount: cny(1) };
const charge = {
  ...place, billId: 'bill-1', purchaseId: null, kind: 'late-charge', component: 'penalty', amount: cny(1), status: 'charged',
  chargedDate: '2026-11-14', termsId: 'terms-1', clause: '', basis: { rate: '0.05', ratePer: 'day', ranges: [range] },
};
const purchase = {
  ...place, billId: null, purchasedAt: '2026-11-23T08:00:00Z', merchant: '', description: '', amount: cny(1), refunded: cny(0),
  plan: { kind: 'instalments', method: 'flat-fee', count: 3, feeRatePerPeriod: '0.6' },
};
const line = { billId: 'bill-1', dueDate: '2026-11-23', due: amounts(cny) };
const decision = {
  outcome: 'approved', decidedAt: '2026-11-23T08:00:00Z', decidedDate: '2026-11-23', granted: { kind: 'extension', dueDate: '2026-12-01' }, cost: cny(1), validUntil: null,
  reasonCode: null, message: { 'zh-Hans': '', en: '' }, before: [line], after: [line],
};
const lateCharge = { ...terms?.lateCharge };
const documents = { account: [accountSchema, anAccount()], bill: [billSchema, aBill()], payment: [paymentSchema, payment], charge: [chargeSchema, charge], purchase: [purchaseSchema, purchase], decision: [decisionSchema, decision], terms: [productTermsSchema, terms], policy: [policySchema, policy] } as const;

describe('a moment', () => {
  it.each(['2026-11-23T08:00:00Z', '2028-02-29T23:59:59.123456789+14:00', '2026-11-23T00:00:00-03:30'])('is read when it is %s', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-13-01T08:00:00Z', '2026-00-01T08:00:00Z', '2026-02-29T08:00:00Z', '2026-11-31T08:00:00Z', '2026-11-23T24:00:00Z',
    '2026-11-23T08:60:00Z', '2026-11-23T08:00:60Z', '2026-11-23T08:00:00+14:30', '2026-11-23T08:00:00+08:60', '2026-11-23T08:00:00+99:00',
  ])('is refused when there is none such as %s', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });
});

const twoCurrencies: readonly (readonly [keyof typeof documents, object])[] = [
  ['account', { currency: 'USD' }],
  ['account', { creditLimit: usd(1) }],
  ['account', { outstanding: amounts(usd) }],
  ['account', { terms: [{ ...terms, lateCharge: { ...lateCharge, cap: usd(1) } }] }],
  ['account', { terms: [{ ...terms, lateCharge: { ...lateCharge, minimumDaily: usd(1) } }] }],
  ['bill', { paid: amounts(usd) }],
  ['payment', { unallocated: usd(1) }],
  ['payment', { allocations: [{ billId: 'bill-1', component: 'fee', amount: usd(1) }] }],
  ['charge', { amount: usd(1) }],
  ['charge', { basis: { ...charge.basis, ranges: [{ ...range, base: usd(1) }] } }],
  ['purchase', { refunded: usd(0) }],
  ['decision', { cost: usd(1) }],
  ['decision', { after: [{ ...line, due: amounts(usd) }] }],
];

const impossibleFigures: readonly (readonly [keyof typeof documents, object])[] = [
  ['terms', { lateCharge: { ...lateCharge, dailyRate: '-0.05' } }],
  ['terms', { lateCharge: { ...lateCharge, dailyRate: '101' } }],
  ['terms', { instalmentFee: { ...terms?.instalmentFee, ratePerPeriod: '-0.6' } }],
  ['policy', { terms: { ...policy.terms, dailyFeeRate: '-0.03' } }],
  ['purchase', { plan: { ...purchase.plan, feeRatePerPeriod: '-0.6' } }],
  ['purchase', { plan: { ...purchase.plan, feeRatePerPeriod: 'much' } }],
  ['purchase', { amount: cny(1_000_000_000_001) }],
  ['bill', { due: { ...amounts(cny), principal: cny(Number.MAX_SAFE_INTEGER) } }],
];

describe('a lender’s document', () => {
  it.each(Object.keys(documents) as (keyof typeof documents)[])('is read when it is a sound %s', (name) => {
    const [schema, body] = documents[name];

    expect(schema.safeParse(body).error).toBeUndefined();
  });

  it.each(twoCurrencies)('is refused when it is a %s with %j beside another currency', (name, change) => {
    const [schema, body] = documents[name];

    expect(schema.safeParse({ ...body, ...change }).error?.issues).toMatchObject([{ message: 'one currency' }]);
  });

  it.each(impossibleFigures)('is refused when it is a %s with %j', (name, change) => {
    const [schema, body] = documents[name];

    expect(schema.safeParse({ ...body, ...change }).success).toBe(false);
  });

  it('makes its page malformed', () => {
    const pageWith = (body: object): object => ({
      items: [{ sequence: 1, id: 'bill-1', changedAt: '2026-11-23T08:00:00Z', operation: 'put', resource: 'bill', body }],
      nextCursor: 'c', hasMore: false, asOf: '2026-11-23T08:00:00Z',
    });

    expect(changesPageSchema.safeParse(pageWith(aBill())).success).toBe(true);
    expect(changesPageSchema.safeParse(pageWith(aBill({ paid: amounts(usd) }))).success).toBe(false);
  });
});
