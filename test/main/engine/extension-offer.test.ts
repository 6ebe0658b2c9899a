import { describe, expect, it } from 'vitest';
import type { AccountRecords } from '../../../src-main/engine/account-records';
import { extensionQuestion } from '../../../src-main/engine/extension-offer';
import { accountSchema } from '../../../src-shared/contract/servicer/account';
import { billSchema } from '../../../src-shared/contract/servicer/bill';
import { policySchema } from '../../../src-shared/contract/servicer/policy';
import { day } from '../../../src-shared/domain/calendar/day';
import { aBill, anAccount, aPolicy } from '../../support/lender-documents';

const bill = billSchema.parse(aBill());
const older = policySchema.parse(aPolicy({ id: 'older' }));
const newer = policySchema.parse(aPolicy({ id: 'newer', effectiveFrom: '2026-06-01' }));
const ended = policySchema.parse(aPolicy({ id: 'ended', effectiveFrom: '2026-07-01', effectiveTo: '2026-10-31' }));
const coming = policySchema.parse(aPolicy({ id: 'coming', effectiveFrom: '2027-01-01' }));
const records: AccountRecords = {
  account: accountSchema.parse(anAccount()), bills: [bill], purchases: [], instalments: [], payments: [], charges: [], policies: [],
  requests: [], lines: [],
};

describe('extensionQuestion', () => {
  it.each([
    [[older, newer, ended, coming]],
    [[coming, ended, newer, older]],
  ])('goes by the policy that came into force last when several are in force', (policies) => {
    expect(extensionQuestion({ ...records, policies }, bill, day('2026-11-23'))?.policy.id).toBe('newer');
  });

  it('has none when no policy is in force', () => {
    expect(extensionQuestion({ ...records, policies: [ended, coming] }, bill, day('2026-11-23'))).toBeNull();
  });
});
