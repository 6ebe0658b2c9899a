import type { ExtensionPolicy } from '../forbearance/extension-terms';
import type { HardshipPolicy } from './hardship-policy';

/** A published policy as the quote of an extension takes it; null where it is about something else. */
export function extensionPolicyOf({ terms, limits, effects }: Pick<HardshipPolicy, 'terms' | 'limits' | 'effects'>): ExtensionPolicy | null {
  if (terms.kind !== 'extension') return null;
  const { maximumDays, dailyFeeRate, rounding } = terms;
  const { maximumDaysPastDue, maximumPerYear } = limits;
  return { maximumDays, maximumDaysPastDue, maximumPerYear, dailyFeeRate, rounding, penaltyWhileExtended: effects.lateCharge };
}
