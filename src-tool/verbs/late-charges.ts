import { z } from 'zod';
import type { Derivation } from '../../src-shared/domain/derivation/derivation';
import { accountLedger, type AccountLedger, type LedgerPosting } from '../../src-shared/domain/ledger/account-ledger';
import type { LedgerAccount } from '../../src-shared/domain/ledger/ledger-account';
import { ledgerDerivations } from '../../src-shared/domain/ledger/ledger-derivation';
import type { LedgerFailureCode } from '../../src-shared/domain/ledger/ledger-failures';
import { postingDerivation, type PostingFigure } from '../../src-shared/domain/ledger/posting-derivation';
import { components, noAmounts, totalOf, type Component } from '../../src-shared/domain/money/components';
import { CNY } from '../../src-shared/domain/money/currency';
import { formatDecimal } from '../../src-shared/domain/money/decimal';
import { sum } from '../../src-shared/domain/money/money';
import { success, type Failure, type Result } from '../../src-shared/domain/result';
import { printDerivation, printedDerivation } from '../derivation/printed-derivation';
import { withReferences } from '../derivation/with-references';
import type { JsonPath } from '../json/json-pointer';
import { jsonVerb } from '../json/json-verb';
import { placed } from '../json/placed';
import { lateChargesInput, type LateChargesInput } from './late-charges-input';

const amount = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .describe('Decimal in major units.');
const byComponent = { principal: amount, interest: amount, fee: amount, penalty: amount };

/** What `late-charges` prints. */
export const lateChargesOutput = z.strictObject({
  penalty: amount.describe('All that was charged up to asOf, paid or not.'),
  ranges: z.array(
    z.strictObject({ from: z.iso.date(), to: z.iso.date(), days: z.int().positive(), base: amount, charge: amount }),
  ),
  outstanding: z
    .strictObject({ ...byComponent, total: amount })
    .describe('What is still owed of everything, also of what is not yet due.'),
  daysPastDue: z
    .int()
    .nonnegative()
    .describe('From the oldest due date of which principal, interest or fee is unpaid.'),
  allocations: z
    .array(
      z.strictObject({
        payment: z.int().nonnegative().describe('The place of the payment in the input.'),
        date: z.iso.date(),
        ...byComponent,
        unallocated: amount.describe('What nobody was owed.'),
        parts: z
          .array(
            z.strictObject({
              due: z.int().nonnegative().nullable().describe('The place of the due in the input; null for a penalty.'),
              component: z.enum(components),
              amount,
            }),
          )
          .describe('The same, part by part, in the order in which the payment reached them.'),
      }),
    )
    .describe('Where each payment up to asOf went, in the order of their days.'),
  derivation: printedDerivation.describe('How the penalty comes about.'),
});

/** What late payment costs up to a day. */
export const lateChargesVerb = jsonVerb({
  name: 'late-charges',
  summary: 'What late payment costs up to a day, range by range, and what is still owed.',
  input: lateChargesInput,
  output: lateChargesOutput,

  run(input) {
    const ledger = ledgerFor(input);
    return ledger.ok ? success(document(ledger.value)) : ledger;
  },

  derive(input, path) {
    const ledger = ledgerFor(input);
    if (!ledger.ok) return ledger;
    const derivation = derivationOf(ledger.value, path);
    return success(derivation === null ? null : withReferences(derivation, pointerFor));
  },
});

interface Reckoned {
  readonly account: LedgerAccount;
  readonly ledger: AccountLedger;
}

function ledgerFor(input: LateChargesInput): Result<Reckoned, Failure<LedgerFailureCode>> {
  const account = accountOf(input);
  const ledger = accountLedger(account, input.asOf);
  return ledger.ok
    ? success({ account, ledger: ledger.value })
    : { ok: false, failure: placed(ledger.failure, placeOf(ledger.failure)) };
}

/**
 * One base a day for all dues. A payment reaches the oldest due first, dues of one day in the order given, and within a due the
 * components in the order of `allocation`.
 */
function accountOf({ terms, dues, payments, allocation }: LateChargesInput): LedgerAccount {
  const { minimumDaily = null, cap = null, rounding = 'half-up', ...rest } = terms;
  return {
    currency: CNY,
    dues: dues.map(({ dueDate, ...amounts }) => ({ dueDate, amounts: { ...noAmounts(CNY), ...amounts } })),
    payments,
    lateCharge: [{ validFrom: null, rules: { ...rest, minimumDaily, cap, rounding } }],
    chargedOn: 'account',
    allocation: { between: 'earliest-due', style: 'due-by-due', components: allocation },
  };
}

/** The field that a refusal is about. */
function placeOf({ code }: Failure<LedgerFailureCode>): JsonPath {
  switch (code) {
    case 'ledger.order_incomplete':
      return ['allocation'];
    case 'late_charge.rate_negative':
      return ['terms', 'dailyRate'];
    case 'late_charge.grace_out_of_range':
      return ['terms', 'graceDays'];
    case 'ledger.amount_out_of_range':
      return ['dues'];
    case 'ledger.amount_negative':
    case 'ledger.currency_differs':
    case 'ledger.due_unknown':
    case 'ledger.refund_exceeds_overpayment':
      return [];
  }
}

function document({ account, ledger }: Reckoned): z.input<typeof lateChargesOutput> {
  return {
    penalty: formatDecimal(ledger.charged),
    ranges: ledger.ranges.map(({ from, to, days, base, amount: charge }) => {
      return { from, to, days, base: formatDecimal(base), charge: formatDecimal(charge) };
    }),
    outstanding: {
      principal: formatDecimal(ledger.outstanding.principal),
      interest: formatDecimal(ledger.outstanding.interest),
      fee: formatDecimal(ledger.outstanding.fee),
      penalty: formatDecimal(ledger.outstanding.penalty),
      total: formatDecimal(totalOf(ledger.outstanding)),
    },
    daysPastDue: ledger.daysPastDue,
    allocations: ledger.postings.map(allocationDocument),
    derivation: printDerivation(withReferences(ledgerDerivations(account, ledger).charged(), pointerFor)),
  };
}

/** The field of the input that a term is read from; what is a pointer already stays one. */
function pointerFor(reference: string): string {
  return ['dailyRate', 'minimumDaily', 'cap'].includes(reference) ? `/terms/${reference}` : reference;
}

function allocationDocument(posting: LedgerPosting): z.input<typeof lateChargesOutput>['allocations'][number] {
  const paid = (component: Component): string => {
    const parts = posting.allocations.filter((allocation) => allocation.component === component);
    return formatDecimal(
      sum(
        parts.map((part) => part.amount),
        posting.unallocated.currency,
      ),
    );
  };
  return {
    payment: posting.payment,
    date: posting.date,
    principal: paid('principal'),
    interest: paid('interest'),
    fee: paid('fee'),
    penalty: paid('penalty'),
    unallocated: formatDecimal(posting.unallocated),
    parts: posting.allocations.map(({ due, component, amount: part }) => ({ due, component, amount: formatDecimal(part) })),
  };
}

/** How the amount at the end of a way through the printed document comes about; null where there is none. */
function derivationOf({ account, ledger }: Reckoned, path: readonly string[]): Derivation | null {
  const derivations = ledgerDerivations(account, ledger);
  const [list, place = '', field] = path;
  if (list === 'penalty' && path.length === 1) return derivations.charged();
  if (list === 'outstanding' && path.length === 2) {
    const component = [...components, 'total' as const].find((name) => name === place);
    return component === undefined ? null : derivations.outstanding(component);
  }
  if (!isPlace(place)) return null;
  if (list === 'allocations') {
    const figure = postingFigure(path.slice(2));
    return figure === null ? null : postingDerivation(account, ledger, Number(place), figure);
  }
  if (list !== 'ranges' || path.length !== 3) return null;
  if (field === 'base') return derivations.rangeBase(Number(place));
  return field === 'charge' ? derivations.rangeCharge(Number(place)) : null;
}

function postingFigure(steps: readonly string[]): PostingFigure | null {
  const [name, part = '', field] = steps;
  if (steps.length === 1) return [...components, 'unallocated' as const].find((figure) => figure === name) ?? null;
  const isPart = steps.length === 3 && name === 'parts' && isPlace(part) && field === 'amount';
  return isPart ? { part: Number(part) } : null;
}

function isPlace(step: string): boolean {
  return /^(0|[1-9]\d*)$/.test(step);
}
