import type { Derivation, DerivationRule, Origin } from '../derivation/derivation';
import { givenCount, givenDay, givenFraction, givenMoney } from '../derivation/derivation';
import type { FormulaName } from '../derivation/formulas';
import type { QuantityName } from '../derivation/quantity-names';
import { success, type Failure, type Result } from '../result';
import { annualRate } from './annual-rate';
import type { RateFailureCode } from './failures';
import type { Flow } from './flow';
import { flowTimes, type FlowTime, type FlowTimes } from './flow-times';
import type { RateMethod, RateQuestion } from './rate-question';

/** How the nominal and the effective rate come about; null as in `AnnualRate`. */
export interface AnnualRateDerivations {
  readonly nominal: Derivation | null;
  readonly effective: Derivation | null;
}

/**
 * How an annual rate comes about: the flows with their times, the rate at which they balance, and what is made of it.
 * The amounts are from `origin`. Refuses what `annualRate` refuses.
 */
export function annualRateDerivations(
  question: RateQuestion,
  origin: Origin,
): Result<AnnualRateDerivations, Failure<RateFailureCode>> {
  const [rate, times] = [annualRate(question), flowTimes(question)];
  if (!rate.ok) return rate;
  if (!times.ok) return times;
  const { nominal, effective, perPeriod } = rate.value;
  const flows = flowSteps(times.value, question.method, origin);
  const solved = (name: QuantityName, percent: string): Derivation => equation(name, percent, flows, question.method);
  if (perPeriod === null) {
    return success({ nominal: null, effective: effective === null ? null : solved('effectiveRate', effective) });
  }
  const { numerator, denominator } = perPeriod.periodsPerYear;
  const inputs = [
    solved('periodRate', perPeriod.rate),
    givenFraction('periodsPerYear', { part: numerator, whole: denominator }, 'question'),
  ];
  return success({
    nominal: nominal === null ? null : step('nominalRate', nominal, 'nominal-rate', inputs),
    effective: effective === null ? null : step('effectiveRate', effective, 'effective-rate', inputs),
  });
}

function step(name: QuantityName, percent: string, formula: FormulaName, inputs: readonly Derivation[]): Derivation {
  return { name, value: { kind: 'percent', percent }, formula, inputs, rounding: 'half-up' };
}

const equations = {
  'us-actuarial': 'unit-period-rate-that-balances',
  eu: 'yearly-rate-that-balances',
  xirr: 'yearly-rate-that-balances',
  irr: 'rate-that-balances',
} as const satisfies Record<RateMethod, FormulaName>;

const rules: Readonly<Partial<Record<RateMethod, DerivationRule>>> = {
  'us-actuarial': { id: 'us-appendix-j', source: '12 CFR 1026 Appendix J (b)(8)', validFrom: null },
  eu: { id: 'eu-annex-i', source: 'Directive 2008/48/EC Annex I', validFrom: null },
};

function equation(name: QuantityName, percent: string, flows: readonly Derivation[], method: RateMethod): Derivation {
  const rule = rules[method];
  return { ...step(name, percent, equations[method], flows), ...(rule === undefined ? {} : { rule }) };
}

/** Each flow as a step: its amount, and the time that it has in the equation. */
function flowSteps({ flows }: FlowTimes, method: RateMethod, origin: Origin): readonly Derivation[] {
  const unit = method === 'irr' ? 'periods' : 'years';
  const steps = (name: 'advance' | 'payment', list: readonly Flow<FlowTime>[]): readonly Derivation[] =>
    list.map(({ amount, time }) => {
      const inputs = [givenMoney('amount', amount, origin), ...timeSteps(time, unit, origin)];
      return { name, value: { kind: 'money', money: amount }, formula: 'amount-at-time', inputs };
    });
  return [...steps('advance', flows.advances), ...steps('payment', flows.payments)];
}

function timeSteps(time: FlowTime, unit: 'years' | 'periods', origin: Origin): readonly Derivation[] {
  switch (time.kind) {
    case 'unit-periods': {
      const { whole, fraction } = time.count;
      return [
        givenDay('dueDate', time.day, origin),
        givenCount('unitPeriods', whole, 'calendar'),
        givenFraction('fraction', { part: fraction.numerator, whole: fraction.denominator }, 'calendar'),
      ];
    }
    case 'eu-years': {
      const { periods, periodsPerYear, days, daysOfYear } = time.years;
      const [numerator, denominator] = [periods * daysOfYear + days * periodsPerYear, periodsPerYear * daysOfYear];
      const inputs = [
        givenCount('periods', periods, 'calendar'),
        givenCount('periodsPerYear', periodsPerYear, 'calendar'),
        givenCount('days', days, 'calendar'),
        givenCount('daysOfYear', daysOfYear, 'calendar'),
      ];
      const value = { kind: 'fraction', numerator, denominator } as const;
      return [givenDay('dueDate', time.day, origin), { name: 'years', value, formula: 'years-of-periods-and-days', inputs }];
    }
    case 'days-of-365': {
      const days: Derivation = {
        name: 'days',
        value: { kind: 'count', count: time.days },
        formula: 'days-after',
        inputs: [givenDay('from', time.begin, origin), givenDay('to', time.day, origin)],
      };
      const value = { kind: 'fraction', numerator: time.days, denominator: 365 } as const;
      return [{ name: 'years', value, formula: 'years-of-days', inputs: [days] }];
    }
    case 'given':
      return [givenCount(unit, Number(time.periods), origin)];
  }
}
