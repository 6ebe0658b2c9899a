import { day } from '#shared/domain/calendar/day';
import type { ExtensibleBill, ExtensionCase, ExtensionPolicy } from '#shared/domain/forbearance/extension-terms';
import { noAmounts, type ComponentAmounts } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';

/** Amounts of renminbi, in fen. */
export function amounts(principal: number, fee = 0, penalty = 0): ComponentAmounts {
  return { ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY), penalty: money(penalty, CNY) };
}

/** A bill of 1,697.02 and a fee of 21.59, due on 13 November 2026 and ten days past due, under a 30-day policy. */
export function anExtensionCase(
  change: { readonly bill?: Partial<ExtensibleBill>; readonly policy?: Partial<ExtensionPolicy> } & Partial<
    Pick<ExtensionCase, 'asOf' | 'grantedDates' | 'lateChargeRules'>
  > = {},
): ExtensionCase {
  const dueDate = day('2026-11-13');
  const { bill, policy, ...rest } = change;
  return {
    bill: { status: 'issued', dueDate, originalDueDate: dueDate, due: amounts(169_702, 2_159, 850), paid: noAmounts(CNY), ...bill },
    policy: {
      maximumDays: 30,
      maximumDaysPastDue: 60,
      maximumPerYear: 2,
      dailyFeeRate: '0.03',
      rounding: 'half-up',
      penaltyWhileExtended: 'stops',
      ...policy,
    },
    lateChargeRules: {
      dailyRate: '0.05',
      base: 'past-due-principal',
      graceDays: 0,
      minimumDaily: null,
      cap: null,
      roundEach: 'day',
      rounding: 'half-up',
    },
    asOf: day('2026-11-23'),
    grantedDates: [],
    ...rest,
  };
}
