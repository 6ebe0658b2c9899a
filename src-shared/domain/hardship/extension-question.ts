import type { LateChargeRules } from '../arrears/late-charge-rules';
import type { ExtensionCase } from '../forbearance/extension-terms';
import { noAmounts } from '../money/components';
import { extensionPolicyOf } from './extension-policy';
import type { OptionQuestion } from './option-question';

/** An option as the quote of an extension takes it; null where it is no extension of one line. */
export function extensionCaseOf({ debt, policy, lines, asOf }: Omit<OptionQuestion, 'asked' | 'reason'>): ExtensionCase | null {
  const [line, another] = lines;
  const terms = extensionPolicyOf(policy);
  if (line === undefined || another !== undefined || terms === null) return null;
  return {
    bill: {
      status: line.status,
      dueDate: line.dueDate,
      originalDueDate: line.originalDueDate,
      due: line.outstanding,
      paid: noAmounts(debt.currency),
    },
    policy: terms,
    lateChargeRules: debt.lateCharge?.rules ?? noLateCharge,
    asOf,
    grantedDates: debt.grants.filter(({ kind }) => kind === 'extension').map(({ date }) => date),
  };
}

const noLateCharge: LateChargeRules = {
  dailyRate: '0',
  base: 'past-due-amount',
  graceDays: 0,
  minimumDaily: null,
  cap: null,
  roundEach: 'day',
  rounding: 'half-up',
};
