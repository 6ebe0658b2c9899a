import { rangeChargeDerivation } from '../arrears/late-charge-derivation';
import { givenMoney, sumDerivation, type Derivation } from '../derivation/derivation';
import type { DebtLateCharge } from './debt';
import type { LateChargeAhead } from './late-charge-ahead';

/** How the late charge of days to come sums from its ranges, each by the terms on what is unpaid in it. */
export function lateChargeAheadDerivation({ total, ranges }: LateChargeAhead, { rules, clause }: DebtLateCharge): Derivation {
  const version = { validFrom: null, rules, ...(clause === undefined ? {} : { clause }) };
  const parts = ranges.map((range) => {
    const base = givenMoney('base', range.base, 'question', `unpaid from ${range.from}`);
    return rangeChargeDerivation(range, version, base, range.before);
  });
  return sumDerivation('penalty', total, parts);
}
