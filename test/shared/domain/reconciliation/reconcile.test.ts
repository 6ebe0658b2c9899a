import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenInvariant } from '#shared/domain/broken-invariant';
import { addDays, day } from '#shared/domain/calendar/day';
import type { LedgerAccount } from '#shared/domain/ledger/ledger-account';
import { CNY } from '#shared/domain/money/currency';
import { money, sum } from '#shared/domain/money/money';
import type { Cause } from '#shared/domain/reconciliation/cause';
import type { LenderStatement } from '#shared/domain/reconciliation/lender-statement';
import { reconcile, type Difference } from '#shared/domain/reconciliation/reconcile';
import { propertyRuns } from '../../../support/property-runs';
import { anyDay, someRules } from '../arrears/an-account-of-dues';
import { aDue, anAccount, aPayment, ledgerOf } from '../ledger/an-account';
import { anyAccount } from '../ledger/any-account';

const asOf = '2026-04-20';

/** Two dues, a later one that lies ahead, two part payments, and terms with every kind of limit; a cap that is reached. */
const account: LedgerAccount = {
  ...anAccount({
    dues: [aDue('2026-01-10', 103_337, 1_511, 517), aDue('2026-02-10', 51_113, 733, 509), aDue('2026-06-10', 40_000, 900, 500)],
    payments: [aPayment('2026-01-12', 20_003), aPayment('2026-02-27', 31_009)],
  }),
  lateCharge: [{ validFrom: null, rules: someRules({ graceDays: 2, minimumDaily: money(1, CNY) }) }],
};
const withRules = (change: Partial<ReturnType<typeof someRules>>, of: LedgerAccount = account): LedgerAccount => ({
  ...of,
  lateCharge: of.lateCharge.map((version) => ({ ...version, rules: { ...version.rules, ...change } })),
});

/** What a lender states that reckons as we do, but on other facts. */
function statementOf(facts: LedgerAccount, { reckonedAsOf = asOf, hasRanges = true }: { readonly reckonedAsOf?: string; readonly hasRanges?: boolean } = {}): LenderStatement {
  const { ranges, outstanding } = ledgerOf(facts, reckonedAsOf);
  const dues = [...new Set(ranges.map(({ due }) => due))];
  return {
    asOf: day(asOf),
    charges: dues.map((due) => {
      const own = ranges.filter((range) => range.due === due);
      return { due, amount: sum(own.map(({ amount }) => amount), CNY), ranges: hasRanges ? own : null };
    }),
    outstanding,
  };
}

function differences(own: LedgerAccount, statement: LenderStatement): readonly Difference[] {
  const found = reconcile(own, statement);
  if (!found.ok) throw new BrokenInvariant(found.failure.code);
  return found.value;
}
const firstCauses = (list: readonly Difference[]): readonly unknown[] => list.map(({ explanations }) => explanations[0]);

describe('reconcile', () => {
  it('finds nothing where both agree', () => {
    expect(differences(account, statementOf(account))).toEqual([]);
  });

  it('names the days, both figures and the cause', () => {
    const simple = anAccount({ dues: [aDue('2026-01-10', 100_000)] });
    // The lender charges the due date too: 11 days of 0.50 from 10 to 20 January, where ours are 10 from the 11th.
    const statement: LenderStatement = {
      asOf: day('2026-01-20'),
      charges: [{ due: null, amount: money(550, CNY), ranges: [{ from: day('2026-01-10'), to: day('2026-01-20'), amount: money(550, CNY) }] }],
      outstanding: null,
    };

    expect(differences(simple, statement)).toEqual([
      {
        figure: { figure: 'charged', due: null, from: '2026-01-10', to: '2026-01-20' },
        lender: money(550, CNY),
        own: money(500, CNY),
        more: money(50, CNY),
        explanations: [[{ kind: 'due-date-counted' }]],
      },
    ]);
  });

  it.each<readonly [Cause, LedgerAccount, LedgerAccount]>([
    [{ kind: 'payment-not-counted', payment: 1 }, account, { ...account, payments: account.payments.slice(0, 1) }],
    [{ kind: 'another-base', base: 'past-due-principal' }, account, withRules({ base: 'past-due-principal' })],
    [{ kind: 'another-base', base: 'unpaid-principal-and-fee' }, account, withRules({ base: 'unpaid-principal-and-fee' })],
    [{ kind: 'grace-ignored' }, withRules({ graceDays: 4 }, { ...account, payments: [aPayment('2026-01-13', 105_365)] }), withRules({ graceDays: 0 }, { ...account, payments: [aPayment('2026-01-13', 105_365)] })],
    [{ kind: 'minimum-not-applied' }, withRules({ minimumDaily: money(77, CNY) }), withRules({ minimumDaily: null })],
    [{ kind: 'cap-not-applied' }, withRules({ cap: money(3_000, CNY) }), account],
    [{ kind: 'payment-day-counted' }, account, { ...account, payments: account.payments.map((payment) => ({ ...payment, date: addDays(payment.date, 1) })) }],
    [{ kind: 'due-date-counted' }, account, { ...account, dues: account.dues.map((due) => ({ ...due, dueDate: addDays(due.dueDate, -1) })) }],
    [{ kind: 'payment-counted-late', payment: 1, days: 3 }, account, { ...account, payments: [account.payments[0] ?? aPayment('', 0), aPayment('2026-03-02', 31_009)] }],
    [{ kind: 'rounded-otherwise', roundEach: 'day', rounding: 'down' }, account, withRules({ rounding: 'down' })],
    [{ kind: 'rounded-otherwise', roundEach: 'range', rounding: 'half-up' }, account, withRules({ roundEach: 'range' })],
    [{ kind: 'fee-not-in-terms', due: 1, amount: money(2_000, CNY) }, account, { ...account, dues: account.dues.map((due, index) => (index === 1 ? aDue('2026-02-10', 51_113, 733, 2_509) : due)) }],
    [
      { kind: 'another-allocation', style: 'due-by-due', components: ['principal', 'interest', 'fee', 'penalty'] },
      account,
      { ...account, allocation: { ...account.allocation, components: ['principal', 'interest', 'fee', 'penalty'] } },
    ],
  ])('names %o when it is planted', (cause, own, facts) => {
    const found = differences(own, statementOf(facts));

    expect(found.length).toBeGreaterThan(0);
    for (const { explanations } of found) expect(explanations).toContainEqual([cause]);
    expect(firstCauses(found)[0]).toEqual([cause]);
  });

  it('names the rate of other terms', () => {
    const lateCharge = [
      { validFrom: null, rules: someRules() },
      { validFrom: day('2026-03-01'), rules: someRules({ dailyRate: '0.07' }) },
    ];

    const found = differences({ ...account, lateCharge }, statementOf(withRules({ dailyRate: '0.07' }, { ...account, lateCharge })));
    expect(firstCauses(found)).toContainEqual([{ kind: 'another-rate', dailyRate: '0.07', validFrom: '2026-03-01' }]);
  });

  it('names a day that the lender had not charged yet', () => {
    const found = differences(account, statementOf(account, { reckonedAsOf: '2026-04-19' }));

    expect(found.map(({ explanations }) => explanations[0])).toContainEqual([{ kind: 'last-day-not-counted' }]);
  });

  // Two published pages reckon the interest on one card purchase: 1,000.00 of 30 March, 100.00 paid on 23 April, up to 5 May, 0.05 % a day.
  // One prints 17.85, 24 days and 13: the first day counts. The other prints 17.40, 24 days and 12: the day of payment counts on what was
  // owed before it. Ours leaves out both: 31 March to 22 April, 23 days of 0.50, and 23 April to 5 May, 13 days of 0.45.
  it.each([
    [1_785, [{ kind: 'due-date-counted' }]],
    [1_740, [{ kind: 'payment-day-counted' }]],
  ])('tells which days a published figure of %i fen counts', (published, causes) => {
    const card = anAccount({ dues: [aDue('2026-03-30', 100_000)], payments: [aPayment('2026-04-23', 10_000)] });
    const own = { ...card, allocation: { ...card.allocation, components: ['principal', 'interest', 'fee', 'penalty'] as const } };

    const [found] = differences(own, { asOf: day('2026-05-05'), charges: [{ due: null, amount: money(published, CNY), ranges: null }], outstanding: null });
    expect([found?.own.minor, found?.explanations]).toEqual([1_735, expect.arrayContaining([causes])]);
  });

  it('finds the cause where only a total is stated', () => {
    const found = differences(account, statementOf({ ...account, payments: account.payments.slice(1) }, { hasRanges: false }));

    expect(found[0]).toMatchObject({ figure: { figure: 'charged', from: '2026-01-11', to: asOf }, explanations: [[{ kind: 'payment-not-counted', payment: 0 }]] });
  });

  it('names all that fit where several do', () => {
    const simple = anAccount({ dues: [aDue('2026-01-10', 100_000)], payments: [aPayment('2026-02-10', 50_000)] });

    // Without fee or interest, the past-due amount is the past-due principal: only the day of the one payment differs.
    const [first] = differences(simple, statementOf({ ...simple, payments: [aPayment('2026-02-11', 50_000)] }));
    expect(first?.explanations.map(([cause]) => cause?.kind)).toEqual(expect.arrayContaining(['payment-day-counted', 'payment-counted-late']));
  });

  it('names two causes together where no single one leads to the figure', () => {
    const facts = withRules({ base: 'past-due-principal' }, { ...account, payments: account.payments.slice(0, 1) });

    const found = differences(account, statementOf(facts));
    expect(firstCauses(found)).toContainEqual([{ kind: 'payment-not-counted', payment: 1 }, { kind: 'another-base', base: 'past-due-principal' }]);
  });

  it('says that it cannot explain what nothing leads to', () => {
    const { charges, outstanding } = statementOf(account);
    const wrong = charges.map((charge) => ({ ...charge, ranges: null, amount: money(charge.amount.minor + 123_457, CNY) }));

    const found = differences(account, { asOf: day(asOf), charges: wrong, outstanding });
    expect(found.map(({ more, explanations }) => [more.minor, explanations])).toEqual([[123_457, [[{ kind: 'unexplained' }]]]]);
  });

  it('takes charges bill by bill', () => {
    const each: LedgerAccount = { ...account, chargedOn: 'each-due' };
    const facts = withRules({ rounding: 'up' }, each);

    const found = differences(each, statementOf(facts));
    expect(found.length).toBeGreaterThan(0);
    expect(firstCauses(found)[0]).toEqual([{ kind: 'rounded-otherwise', roundEach: 'day', rounding: 'up' }]);
  });

  it('refuses an account that cannot be reckoned', () => {
    expect(reconcile(anAccount({ dues: [aDue('2026-01-10', -1)] }), statementOf(account))).toMatchObject({ failure: { code: 'ledger.amount_negative' } });
  });

  it('finds nothing to explain in a statement of the same facts', () => {
    fc.assert(
      fc.property(anyAccount, anyDay, (any, date) => {
        const { ranges, outstanding } = ledgerOf(any, date);
        const dues = [...new Set(ranges.map(({ due }) => due))];
        const charges = dues.map((due) => ({ due, amount: money(0, CNY), ranges: ranges.filter((range) => range.due === due) }));

        expect(differences(any, { asOf: date, charges, outstanding })).toEqual([]);
      }),
      propertyRuns,
    );
  });
});
