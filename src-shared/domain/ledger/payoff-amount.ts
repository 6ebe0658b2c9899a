import { BrokenInvariant } from '../broken-invariant';
import { addDays, type Day } from '../calendar/day';
import { givenMoney, givenPercent, type Derivation } from '../derivation/derivation';
import { AmountOutOfRange } from '../money/amount-out-of-range';
import { components, totalOf, type Component, type ComponentAmounts } from '../money/components';
import { money, subtract, sum, type Money } from '../money/money';
import { percent, round, times } from '../money/rational';
import { refusal, success, type Failure, type Result } from '../result';
import { accountLedger, type AccountLedger } from './account-ledger';
import { countedAsOf } from './counted-as-of';
import { holdsUntil } from './holds-until';
import type { LedgerAccount } from './ledger-account';
import type { LedgerFailureCode } from './ledger-failures';
import { payoffFee, payoffInterest, type AheadPart } from './payoff-part';
import type { PayoffRules } from './payoff-rules';

/** What closes an account when it is paid on a day. */
export interface PayoffAmount {
  readonly date: Day;
  readonly amounts: ComponentAmounts;
  readonly total: Money;
  /** The last day on which the same amount closes it while nothing else is paid; null where it never changes. */
  readonly holdsUntil: Day | null;
}

/**
 * The payoff amount on a day: all that has fallen due by it, the principal that lies ahead, the penalty charged up to the day before,
 * and of the interest and the fees ahead what the rules say. Interest for the time the money was used is the rule of Civil Code
 * article 677 where nothing else was agreed (`interestUntil: 'payment-day'`). A charge for prepayment is a fee.
 */
export function payoffAmount(
  account: LedgerAccount,
  rules: PayoffRules,
  date: Day,
): Result<PayoffAmount, Failure<LedgerFailureCode>> {
  const counted = countedAsOf(account, date);
  const amounts = payoffAmounts(counted, rules, date);
  if (!amounts.ok) return amounts;
  const figures = (on: Day): readonly number[] | null => {
    const then = payoffAmounts(counted, rules, on);
    return then.ok ? components.map((component) => then.value[component].minor) : null;
  };
  return success({
    date,
    amounts: amounts.value,
    total: totalOf(amounts.value),
    holdsUntil: holdsUntil(counted, date, figures),
  });
}

/** How the payoff amount comes about, component by component. Refuses what `payoffAmount` refuses. */
export function payoffAmountDerivation(
  account: LedgerAccount,
  rules: PayoffRules,
  date: Day,
): Result<Derivation, Failure<LedgerFailureCode>> {
  const counted = countedAsOf(account, date);
  return guarded(() => {
    const parts = payoffParts(counted, rules, date);
    if (!parts.ok) return parts;
    const inputs = components.map((component) => sumOf(component, parts.value[component], account));
    return success({
      name: 'payoffAmount',
      value: { kind: 'money', money: sum(inputs.map(moneyOf), account.currency) },
      formula: 'sum-of-components',
      inputs,
    });
  });
}

function payoffAmounts(
  account: LedgerAccount,
  rules: PayoffRules,
  date: Day,
): Result<ComponentAmounts, Failure<LedgerFailureCode>> {
  return guarded(() => {
    const parts = payoffParts(account, rules, date);
    if (!parts.ok) return parts;
    const totalOfParts = (component: Component): Money => sum(parts.value[component].map(moneyOf), account.currency);
    return success({
      principal: totalOfParts('principal'),
      interest: totalOfParts('interest'),
      fee: totalOfParts('fee'),
      penalty: totalOfParts('penalty'),
    });
  });
}

interface Question {
  readonly account: LedgerAccount;
  /** At the end of the day of payment. */
  readonly ledger: AccountLedger;
  readonly rules: PayoffRules;
  readonly date: Day;
}

type Parts = Readonly<Record<Component, readonly Derivation[]>>;

function payoffParts(account: LedgerAccount, rules: PayoffRules, date: Day): Result<Parts, Failure<LedgerFailureCode>> {
  const [ledger, before] = [accountLedger(account, date), accountLedger(account, addDays(date, -1))];
  if (!ledger.ok) return ledger;
  if (!before.ok) return before;
  const question: Question = { account, ledger: ledger.value, rules, date };
  const { dues } = account;
  const principal = dues.map((_, index) => unpaid(question, index, 'principal'));
  const interest = dues.map((_, index) => shareOf(question, index, 'interest'));
  const fee = dues.map((_, index) => shareOf(question, index, 'fee'));
  const charge = prepaymentCharge(question);
  // What the day itself will have cost is not owed by who pays on it.
  const ownDay = subtract(ledger.value.charged, before.value.charged);
  const penalty = subtract(ledger.value.outstanding.penalty, ownDay);
  const penalties =
    penalty.minor === 0 ? [] : [givenMoney('part', penalty, 'schedule', `outstanding/penalty before ${date}`)];
  return success({
    principal: present(principal),
    interest: present(interest),
    fee: present([...fee, charge]),
    penalty: penalties,
  });
}

/** What of a due's interest or fee is owed: all of it once it has fallen due. */
function shareOf(question: Question, index: number, component: 'interest' | 'fee'): Derivation | null {
  const { account, ledger, rules, date } = question;
  const due = account.dues[index];
  if (due === undefined) return null;
  if (due.dueDate <= date) return unpaid(question, index, component);
  const amount = due.amounts[component];
  const part: AheadPart = {
    reference: `/dues/${index}/${component}`,
    amount,
    paid: subtract(amount, ledger.dues[index]?.outstanding[component] ?? amount),
    period: { from: periodFrom(account, index), dueDate: due.dueDate },
  };
  return component === 'interest' ? payoffInterest(part, date, rules) : payoffFee(part, date, rules);
}

function unpaid(
  { account, ledger }: Question,
  index: number,
  component: 'principal' | 'interest' | 'fee',
): Derivation | null {
  const total = account.dues[index]?.amounts[component];
  const left = ledger.dues[index]?.outstanding[component];
  if (total === undefined || left === undefined || left.minor === 0) return null;
  const reference = `/dues/${index}/${component}`;
  const paid = subtract(total, left);
  if (paid.minor === 0) return givenMoney('part', total, 'lender', reference);
  const inputs = [
    givenMoney('total', total, 'lender', reference),
    givenMoney('part', paid, 'schedule', `paid on ${reference}`),
  ];
  return { name: 'part', value: { kind: 'money', money: left }, formula: 'difference', inputs };
}

function prepaymentCharge({
  account: { dues, currency },
  ledger,
  rules: { charge, rounding },
  date,
}: Question): Derivation | null {
  if (charge === null) return null;
  const ahead = sum(
    dues.flatMap(({ dueDate }, index) => (dueDate > date ? (ledger.dues[index]?.outstanding.principal ?? []) : [])),
    currency,
  );
  const amount = money(round(times(ahead.minor, percent(charge)), rounding), currency);
  if (amount.minor === 0) return null;
  const inputs = [
    givenMoney('base', ahead, 'schedule', 'principal ahead'),
    givenPercent('feeRate', charge, 'terms', 'prepayment/charge'),
  ];
  return { name: 'part', value: { kind: 'money', money: amount }, formula: 'fee-of-base', inputs, rounding };
}

/** Where the period of a due begins: the latest due date before its own; its own where there is none, so that nothing has run yet. */
function periodFrom({ dues }: LedgerAccount, index: number): Day {
  const due = dues[index];
  if (due === undefined) throw new BrokenInvariant('a due is one of the account');
  if (due.periodFrom !== undefined) return due.periodFrom;
  const earlier = dues.map(({ dueDate }) => dueDate).filter((dueDate) => dueDate < due.dueDate);
  return earlier.reduce((latest, dueDate) => (dueDate > latest ? dueDate : latest), earlier[0] ?? due.dueDate);
}

function sumOf(name: Component, parts: readonly Derivation[], { currency }: LedgerAccount): Derivation {
  return {
    name,
    value: { kind: 'money', money: sum(parts.map(moneyOf), currency) },
    formula: 'sum-of-parts',
    inputs: parts,
  };
}

function moneyOf({ value }: Derivation): Money {
  if (value.kind !== 'money') throw new BrokenInvariant('a part of an amount is an amount');
  return value.money;
}

function present(parts: readonly (Derivation | null)[]): readonly Derivation[] {
  return parts.filter((part) => part !== null);
}

function guarded<T>(reckon: () => Result<T, Failure<LedgerFailureCode>>): Result<T, Failure<LedgerFailureCode>> {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof AmountOutOfRange) return refusal('ledger.amount_out_of_range');
    throw error;
  }
}
