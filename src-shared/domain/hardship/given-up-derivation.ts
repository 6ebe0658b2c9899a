import { givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import { amountStep } from '../loan/derived-source';
import type { Component } from '../money/components';
import { subtract } from '../money/money';
import type { RoundingMode } from '../money/rational';
import type { CourseLine } from './debt-course';
import type { OptionQuestion } from './option-question';

/** How what is given up of a component of a line comes about; null where that is nothing. */
export function givenUpOfLine(
  { line, givenUp }: CourseLine,
  question: OptionQuestion | null,
  component: Component,
): Derivation | null {
  const amount = givenUp[component];
  if (amount.minor === 0 || question === null) return null;
  const total = givenMoney('total', line.outstanding[component], 'lender', `lines/${line.id}/${component}`);
  const share = shareOf(question);
  if (share !== null) {
    const inputs = [total, givenPercent('share', share.percent, 'terms', share.field)];
    return amountStep({ name: 'part', amount, formula: 'share-of-total', inputs, rounding: share.rounding });
  }
  if (question.policy.terms.kind !== 'settlement') return givenMoney('part', amount, 'lender', `lines/${line.id}/chargedToday`);
  const paid = givenMoney('part', subtract(line.outstanding[component], amount), 'schedule', 'payments/0');
  return amountStep({ name: 'part', amount, formula: 'balance-left', inputs: [total, paid] });
}

interface GivenUpShare {
  readonly percent: string;
  readonly field: string;
  readonly rounding: RoundingMode;
}

/** The share that the terms give up; null where that is no share: the charge of the day of the decision, or what a settlement does not pay. */
function shareOf({ policy: { terms } }: OptionQuestion): GivenUpShare | null {
  switch (terms.kind) {
    case 'cost-relief':
      return { percent: terms.percent, field: 'terms/percent', rounding: terms.rounding };
    case 'instalment-plan':
    case 're-spread':
      return { percent: terms.penaltyWaived, field: 'terms/penaltyWaived', rounding: terms.rounding };
    case 'promise-to-pay':
    case 'part-payment':
    case 'due-date-change':
    case 'extension':
    case 'settlement':
    case 'disaster-relief':
      return null;
  }
}
