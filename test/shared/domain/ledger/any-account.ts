import fc from 'fast-check';
import { CNY } from '#shared/domain/money/currency';
import { components } from '#shared/domain/money/components';
import { money } from '#shared/domain/money/money';
import type { LedgerAccount, LedgerDue, LedgerPayment } from '#shared/domain/ledger/ledger-account';
import type { AllocationRules } from '#shared/domain/payment/allocation-rules';
import { anyAmounts, anyDailyRules, anyDay } from '../arrears/an-account-of-dues';

/** Up to six dues, some on one day. */
export const anyLedgerDues: fc.Arbitrary<readonly LedgerDue[]> = fc.array(fc.record({ dueDate: anyDay, amounts: anyAmounts }), { minLength: 1, maxLength: 6 });

/** Up to six payments. */
export const anyPayments: fc.Arbitrary<readonly LedgerPayment[]> = fc.array(
  fc.record({ date: anyDay, amount: fc.nat(400_000).map((minor) => money(minor, CNY)) }),
  { maxLength: 6 },
);

/** Orders that share nothing out. */
export const anyOrder: fc.Arbitrary<AllocationRules> = fc.record({
  between: fc.constant('earliest-due'),
  style: fc.constantFrom('due-by-due', 'component-by-component'),
  components: fc.shuffledSubarray([...components], { minLength: 4 }),
});

/** Accounts of every kind, rounded each day; a test narrows what it needs. */
export const anyAccount: fc.Arbitrary<LedgerAccount> = fc.record({
  currency: fc.constant(CNY),
  dues: anyLedgerDues,
  payments: anyPayments,
  lateCharge: anyDailyRules.map((rules) => [{ validFrom: null, rules }]),
  chargedOn: fc.constantFrom('account', 'each-due'),
  allocation: fc.tuple(anyOrder, fc.constantFrom('earliest-due', 'civil-code-560')).map(([order, between]): AllocationRules => ({ ...order, between })),
});
