import type { AllocationRules } from '#shared/domain/payment/allocation-rules';
import type { Component } from '#shared/domain/money/components';
import type { PaymentOrder } from './peer-loan';

function rules(style: AllocationRules['style'], components: readonly Component[]): AllocationRules {
  return { between: 'earliest-due', style, components };
}

function same(one: AllocationRules): PaymentOrder {
  return { due: one, ahead: one, aheadFirst: 'next' };
}

/** Penalty, fee, interest, principal of the earliest instalment, then of the next: the default of both peers. */
export const instalmentByInstalment = same(rules('due-by-due', ['penalty', 'fee', 'interest', 'principal']));

/** Charges and interest of all that fell due, then its principal: "Overdue/Due Fee/Int,Principal" in Mifos X. */
export const chargesOfAllDuesFirst = same(rules('component-by-component', ['penalty', 'fee', 'interest', 'principal']));

/** Fineract's orders that differ between what is due and what lies ahead, by its own names. */
export const fineractOrders: Readonly<Record<string, PaymentOrder>> = {
  PENALTIES_FEES_INTEREST_PRINCIPAL_ORDER: instalmentByInstalment,
  DUE_PENALTY_FEE_INTEREST_PRINCIPAL_IN_ADVANCE_PRINCIPAL_PENALTY_FEE_INTEREST: {
    due: rules('due-by-due', ['penalty', 'fee', 'interest', 'principal']),
    ahead: rules('due-by-due', ['principal', 'penalty', 'fee', 'interest']),
    aheadFirst: 'next',
  },
  DUE_PENALTY_INTEREST_PRINCIPAL_FEE_IN_ADVANCE_PENALTY_INTEREST_PRINCIPAL_FEE: same(
    rules('due-by-due', ['penalty', 'interest', 'principal', 'fee']),
  ),
  ADVANCED_PAYMENT_ALLOCATION: same(rules('due-by-due', ['penalty', 'fee', 'principal', 'interest'])),
};
