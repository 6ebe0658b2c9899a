import { describe, expect, it } from 'vitest';
import type { RequestDraft } from '#shared/contract/servicer/request';
import { day } from '#shared/domain/calendar/day';
import { extensionQuote } from '#shared/domain/forbearance/extension-quote';
import { extensionPolicyOf } from '#shared/domain/hardship/extension-policy';
import { totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { aDraft } from './support/a-draft';
import { documentsOfFeed, documentsOfLists } from './support/all-documents';
import { aServicer, parsed, type RunningServicer } from './support/running-servicer';

async function file(servicer: RunningServicer, draft: RequestDraft) {
  return parsed('fileRequest', await servicer.post('/v1/requests', `key-${draft.clientReference}`, draft));
}

describe('an extension that the policy allows', () => {
  it('is granted: the bill moves, the fee is charged, the penalty stops, a notice says so', async () => {
    const servicer = await aServicer();
    const before = await servicer.read('readBill', '/v1/bills/bill_2026-11');

    const request = await file(servicer, aDraft());

    // 23 November to 8 December: 15 days. 1,697.02 x 0.03 % x 15 = 7.63659 -> 7.64.
    expect(request).toMatchObject({ state: 'active', agreedDate: '2026-11-23', decision: { granted: { kind: 'extension', dueDate: '2026-12-08' }, cost: { minor: 764 }, reasonCode: null } });
    const after = await servicer.read('readBill', '/v1/bills/bill_2026-11');
    expect(after).toMatchObject({ dueDate: '2026-12-08', originalDueDate: '2026-11-13', extensionRequestId: request.id, status: 'issued' });
    expect(after.revision).toBe(before.revision + 1);
    expect(after.due.fee.minor).toBe(before.due.fee.minor + 764);
    // 14 to 23 November were 10 x 0.85; the day of the grant no longer counts.
    expect([before.due.penalty.minor, after.due.penalty.minor]).toEqual([850, 765]);
    const { items: charges } = await servicer.read('listCharges', '/v1/charges');
    expect(charges.find(({ kind }) => kind === 'extension-fee')).toMatchObject({
      amount: { minor: 764 },
      basis: { rate: '0.03', ratePer: 'day', ranges: [{ from: '2026-11-24', to: '2026-12-08', days: 15, base: { minor: 169_702 } }] },
    });
    const { items: notices } = await servicer.read('listNotices', '/v1/notices');
    expect(notices.find(({ kind }) => kind === 'decision')).toMatchObject({ requestId: request.id, billId: 'bill_2026-11' });
  });

  it('costs what the quote of the decision day said', async () => {
    const servicer = await aServicer();
    const [bill, account] = [await servicer.read('readBill', '/v1/bills/bill_2026-11'), await servicer.read('readAccount', '/v1/accounts/acc_0001')];
    const [policy, terms] = [(await servicer.read('listPolicies', '/v1/policies')).items[0], account.terms[0]];
    const extension = policy === undefined ? null : extensionPolicyOf(policy);
    if (extension === null || terms === undefined) throw new Error('the sample has a policy on extensions and terms');
    const quote = extensionQuote(
      { bill, policy: extension, lateChargeRules: { ...terms.lateCharge, graceDays: terms.graceDays }, asOf: day('2026-11-23'), grantedDates: [] },
      day('2026-12-08'),
    );

    const { decision } = await file(servicer, aDraft({ acceptedCost: quote.ok ? quote.value.fee : money(0, CNY) }));

    expect(decision).toMatchObject({ outcome: 'approved', cost: quote.ok ? quote.value.fee : null });
  });

  it('shows the schedule before and after, principal unchanged', async () => {
    const { decision } = await file(await aServicer(), aDraft());

    const lines = (list: 'before' | 'after') => decision?.[list].map(({ billId, dueDate, due }) => [billId, dueDate, totalOf(due).minor, due.principal.minor]);
    // 1,697.02 + 21.59 + 8.50 = 1,727.11; after: + 7.64 - 0.85 = 1,733.90
    expect(lines('before')).toEqual([['bill_2026-11', '2026-11-13', 172_711, 169_702], ['bill_2026-12', '2026-12-13', 103_091, 100_932]]);
    expect(lines('after')).toEqual([['bill_2026-11', '2026-12-08', 173_390, 169_702], ['bill_2026-12', '2026-12-13', 103_091, 100_932]]);
  });

  it('keeps the late charge still until the new due date, from which it goes on', async () => {
    const servicer = await aServicer();
    await file(servicer, aDraft());
    const penaltyOn = async (date: string): Promise<number> => {
      servicer.moveTo(date);
      return (await servicer.read('readBill', '/v1/bills/bill_2026-11')).due.penalty.minor;
    };

    // Nine days before the grant; then 9 and 10 December at 0.85 each.
    expect([await penaltyOn('2026-11-24'), await penaltyOn('2026-12-08'), await penaltyOn('2026-12-10')]).toEqual([765, 765, 935]);
  });

  it('reaches a client through the feed', async () => {
    const servicer = await aServicer();
    const first = await documentsOfFeed(servicer);

    await file(servicer, aDraft());
    const second = await documentsOfFeed(servicer, 2, first);

    expect(second.documents).toEqual(await documentsOfLists(servicer));
    expect(second.documents.get('bill/bill_2026-11')).toMatchObject({ dueDate: '2026-12-08' });
  });

  it('waits for as long as the lender is set to take', async () => {
    const servicer = await aServicer({ delay: { days: 2, seconds: 0 } });
    const { id } = await file(servicer, aDraft());
    const stateOn = async (date: string): Promise<string> => {
      servicer.moveTo(date);
      return (await servicer.read('readRequest', `/v1/requests/${id}`)).state;
    };

    expect([await stateOn('2026-11-24'), await stateOn('2026-11-25')]).toEqual(['in-review', 'active']);
    const decided = await servicer.read('readRequest', `/v1/requests/${id}`);
    expect(decided).toMatchObject({ revision: 2, decision: { decidedDate: '2026-11-25' } });
  });

  it('can be had a second time, but not a third', async () => {
    const servicer = await aServicer();

    const states = [];
    for (const date of ['2026-12-01', '2026-12-05', '2026-12-10']) {
      const request = await file(servicer, aDraft({ asked: { kind: 'extension', dueDate: day(date) } }));
      states.push(request.decision?.reasonCode ?? request.state);
    }

    expect(states).toEqual(['active', 'active', 'extension.limit_reached']);
  });
});

describe('an extension that the policy does not allow', () => {
  it.each<[string, string, Partial<RequestDraft>]>([
    ['extension.bill_open', '2026-11-23', { billIds: ['bill_2026-12'], asked: { kind: 'extension', dueDate: day('2026-12-20') } }],
    ['extension.nothing_outstanding', '2026-11-23', { billIds: ['bill_2026-10'] }],
    ['extension.date_not_later', '2026-11-23', { asked: { kind: 'extension', dueDate: day('2026-11-23') } }],
    ['extension.after_latest_date', '2026-11-23', { asked: { kind: 'extension', dueDate: day('2027-02-12') } }],
    ['extension.too_long_past_due', '2027-01-13', { asked: { kind: 'extension', dueDate: day('2027-01-20') } }],
    // 7.64 on the day; 7.63 was agreed to.
    ['fee_changed', '2026-11-23', { acceptedCost: money(763, CNY) }],
  ])('is declined with %s and words in both languages, and nothing moves', async (reasonCode, date, change) => {
    const servicer = await aServicer();
    servicer.moveTo(date);
    const before = await documentsOfLists(servicer);

    const request = await file(servicer, aDraft(change));

    expect(request).toMatchObject({ state: 'declined', decision: { outcome: 'declined', reasonCode, cost: null, granted: null } });
    expect(request.decision?.after).toEqual(request.decision?.before);
    expect([request.decision?.message['zh-Hans'], request.decision?.message.en].every((text) => text !== undefined && text.length > 10)).toBe(true);
    const after = new Map(await documentsOfLists(servicer));
    for (const [key, document] of before) expect(after.get(key)).toEqual(document);
    expect([...after.keys()].filter((key) => !before.has(key)).map((key) => key.split('/')[0])).toEqual(['request', 'notice']);
  });
});
