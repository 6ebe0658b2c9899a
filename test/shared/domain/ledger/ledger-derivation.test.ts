import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Derivation } from '#shared/domain/derivation/derivation';
import { isConsistent, recomputed } from '#shared/domain/derivation/recompute';
import { ledgerDerivations } from '#shared/domain/ledger/ledger-derivation';
import { postingDerivation } from '#shared/domain/ledger/posting-derivation';
import { components, totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { anyDay } from '../arrears/an-account-of-dues';
import { aDue, anAccount, aPayment, ledgerOf } from './an-account';
import { anyAccount } from './any-account';

const amountOf = ({ value }: Derivation): unknown => (value.kind === 'money' ? value.money : null);

describe('ledgerDerivations', () => {
  it('leads a charge back to what was unpaid, the rate and the days', () => {
    const account = anAccount({ dues: [aDue('2026-01-10', 100_000, 1_000, 500)], payments: [aPayment('2026-01-15', 20_000)] });

    const charge = ledgerDerivations(account, ledgerOf(account, '2026-01-20')).rangeCharge(1);

    // 1,000.00 less the 182.96 that the payment left for the principal: 817.04 x 0.05 % = 0.41 a day, six days.
    expect(charge).toMatchObject({
      value: { money: { minor: 246 } },
      formula: 'charge-for-days',
      inputs: [
        {
          name: 'dailyCharge',
          value: { money: { minor: 41 } },
          rounding: 'half-up',
          inputs: [
            {
              name: 'base',
              inputs: [
                {
                  formula: 'difference',
                  inputs: [
                    { name: 'total', origin: { kind: 'lender', reference: '/dues/0/principal' } },
                    { name: 'part', value: { money: { minor: 18_296 } }, origin: { kind: 'schedule', reference: '/allocations/0/principal' } },
                  ],
                },
              ],
            },
            { name: 'dailyRate', value: { percent: '0.05' } },
          ],
        },
        { name: 'days', value: { count: 6 } },
      ],
    });
  });

  it('says what a cap left of the last range', () => {
    const account = anAccount({ dues: [aDue('2026-01-10', 100_000)], rules: { cap: money(120, CNY) } });

    // Three days of 0.50 come to 1.50, of which the cap leaves 1.20.
    expect(ledgerDerivations(account, ledgerOf(account, '2026-01-13')).rangeCharge(0)).toMatchObject({
      value: { money: { minor: 120 } },
      formula: 'charge-up-to-cap',
      inputs: [{ value: { money: { minor: 150 } } }, { name: 'cap' }, { name: 'chargeBefore', value: { money: { minor: 0 } } }],
    });
  });

  it('names bases instead of unfolding them where a tree would grow without measure', () => {
    const dues = Array.from({ length: 300 }, (_, index) => aDue(`2026-0${1 + (index % 9)}-1${index % 10}`, 1_000 + index));
    const account = anAccount({ dues });
    const derivations = ledgerDerivations(account, ledgerOf(account, '2026-12-31'));

    const [first] = derivations.charged().inputs ?? [];
    expect(first?.inputs?.[0]?.inputs?.[0]).toMatchObject({ name: 'base', origin: { kind: 'schedule', reference: '/ranges/0/base' } });
    expect(isConsistent(derivations.charged())).toBe(true);
  });

  it('names the parts of a payment instead of unfolding them where a tree would grow without measure', () => {
    const dues = Array.from({ length: 150 }, (_, index) => aDue('2026-01-10', 1_000 + index));
    const account = anAccount({ dues, payments: [aPayment('2026-01-10', 1_000_000)] });
    const ledger = ledgerOf(account, '2026-01-10');

    const paid = postingDerivation(account, ledger, 0, 'principal');
    const part = postingDerivation(account, ledger, 0, { part: 149 });

    expect(paid?.inputs?.[149]).toMatchObject({ value: { money: { minor: 1_149 } }, origin: { reference: '/allocations/0/parts/149/amount' } });
    expect(part).toMatchObject({ value: { money: { minor: 1_149 } }, formula: 'part-of-payment' });
    expect([paid, part].every((tree) => tree !== null && isConsistent(tree))).toBe(true);
    expect(postingDerivation(account, ledger, 0, { part: 150 })).toBeNull();
  });

  it('has no derivation of a range that is not there', () => {
    const account = anAccount({ dues: [aDue('2026-01-10', 1)] });

    expect(ledgerDerivations(account, ledgerOf(account, '2026-01-10')).rangeCharge(0)).toBeNull();
  });

  it('recomputes every figure to the cent, for any account', () => {
    const accounts = anyAccount.chain((account) =>
      fc.record({ roundEach: fc.constantFrom('day', 'range'), penalty: fc.constantFrom(0, 0, 500) }).map(({ roundEach, penalty }) => ({
        ...account,
        dues: account.dues.map((due) => ({ ...due, amounts: { ...due.amounts, penalty: money(penalty, CNY) } })),
        lateCharge: account.lateCharge.map((version) => ({ ...version, rules: { ...version.rules, roundEach } })),
      })),
    );

    fc.assert(
      fc.property(accounts, anyDay, (account, asOf) => {
        const ledger = ledgerOf(account, asOf);
        const derivations = ledgerDerivations(account, ledger);
        const figures: (readonly [Derivation | null, unknown])[] = [
          [derivations.charged(), ledger.charged],
          [derivations.outstanding('total'), totalOf(ledger.outstanding)],
          ...components.map((component) => [derivations.outstanding(component), ledger.outstanding[component]] as const),
          ...ledger.ranges.flatMap(({ base, amount }, index) => [
            [derivations.rangeBase(index), base] as const,
            [derivations.rangeCharge(index), amount] as const,
          ]),
        ];

        for (const [derivation, figure] of figures) {
          expect(derivation === null ? null : amountOf(derivation)).toEqual(figure);
          expect(derivation === null ? null : recomputed(derivation)).toEqual({ kind: 'money', money: figure });
          expect(derivation !== null && isConsistent(derivation)).toBe(true);
        }
      }),
      propertyRuns,
    );
  });
});
