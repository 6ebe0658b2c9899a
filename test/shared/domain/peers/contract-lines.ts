import { addDays, type Day } from '#shared/domain/calendar/day';
import { dayOfRun } from '#shared/domain/calendar/frequency';
import { givenMoney } from '#shared/domain/derivation/derivation';
import { changeRate } from '#shared/domain/forbearance/change-rate';
import { continueSchedule, remainingLoan } from '#shared/domain/forbearance/continue-schedule';
import { extendInstalment } from '#shared/domain/forbearance/extend-instalment';
import { extendTerm } from '#shared/domain/forbearance/extend-term';
import { takePaymentHoliday } from '#shared/domain/forbearance/take-payment-holiday';
import type { Instalment } from '#shared/domain/loan/instalment';
import { instalmentSchedule, type InstalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import { money } from '#shared/domain/money/money';
import type { Result } from '#shared/domain/result';
import { EUR, newLine, type Line } from './line';
import type { PeerAction, PeerProduct, PeerReschedule } from './peer-loan';

/** A schedule, and the down payments of draws after the first, which are no part of it. */
interface Contract {
  readonly schedule: InstalmentSchedule;
  readonly downPayments: readonly Line[];
}

/** The instalments that a product and what was agreed make, in order, as if everything were paid when it is due. */
export function contractLines(product: PeerProduct, actions: readonly PeerAction[]): readonly Line[] {
  const contract = actions.reduce<Contract | null>((before, action) => afterAction(before, action, product), null);
  if (contract === null) return [];
  const isDownPayment = product.terms.downPayment !== null;
  const lines = contract.schedule.instalments.map((one) => lineOf(one, isDownPayment && one.number === 1));
  return contract.downPayments.reduce<readonly Line[]>((all, line) => inserted(all, line), lines);
}

function lineOf({ from, dueDate, principal, interest, fee }: Instalment, isDownPayment: boolean): Line {
  const owed = { principal: principal.minor, interest: interest.minor, fee: fee.minor };
  return newLine(isDownPayment ? 'down-payment' : 'instalment', from, dueDate, owed);
}

function inserted(lines: readonly Line[], line: Line): readonly Line[] {
  const place = lines.findIndex(({ kind, dueDate }) => kind === 'instalment' && dueDate >= line.dueDate);
  return place < 0 ? [...lines, line] : lines.toSpliced(place, 0, line);
}

function afterAction(contract: Contract | null, action: PeerAction, product: PeerProduct): Contract | null {
  if (action.kind === 'draw' && contract === null) {
    return { schedule: drawn(product, action.date, action.amount), downPayments: [] };
  }
  if (contract === null) return null;
  if (action.kind === 'draw') return withDraw(contract, action, product);
  if (action.kind === 'reschedule') return { ...contract, schedule: withReschedule(contract.schedule, action.change) };
  if (action.kind === 'move-first-due-date') {
    return { ...contract, schedule: moved(contract.schedule, 1, action.to, 'stay') };
  }
  return contract;
}

/** The due dates of a first draw, before any rule for days off. */
export function agreedDates({ every, count }: PeerProduct, drawnOn: Day): readonly Day[] {
  return Array.from({ length: count }, (_, index) => {
    const date = dayOfRun(drawnOn, every, index + 1);
    if (date === null) throw new Error('no day left');
    return date;
  });
}

function drawn(product: PeerProduct, drawnOn: Day, amount: number): InstalmentSchedule {
  const [firstDueDate = drawnOn] = agreedDates(product, drawnOn);
  const due = { kind: 'run', firstDueDate, every: product.every, count: product.count } as const;
  return made(instalmentSchedule(product.terms, { principal: money(amount, EUR), drawnOn, due }, product.workingDays));
}

/** What a function of ours made; a refusal ends the case. */
export function made<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.failure.code}`);
  return result.value;
}

/** A later draw is repaid by the instalments that are still to come, after its own down payment. */
function withDraw(
  { schedule, downPayments }: Contract,
  draw: { readonly date: Day; readonly amount: number },
  product: PeerProduct,
): Contract {
  const first = schedule.instalments.find(({ dueDate, days }) => dueDate >= draw.date && days > 0);
  if (first === undefined) throw new Error('refused: drawn after the last due date');
  const own = product.terms.downPayment === null ? null : drawn(product, draw.date, draw.amount).instalments[0];
  const amount = money(draw.amount - (own?.principal.minor ?? 0), EUR);
  const { terms, count } = made(remainingLoan(schedule, first.number));
  const added = { amount, derivation: givenMoney('part', amount, 'lender', 'draw') };
  return {
    schedule: made(continueSchedule(schedule, { from: first.number, terms, count, added }, product.workingDays)),
    downPayments: own === null || own === undefined ? downPayments : [...downPayments, lineOf(own, true)],
  };
}

function moved(
  schedule: InstalmentSchedule,
  number: number,
  newDueDate: Day,
  later: 'stay' | 'move-along',
): InstalmentSchedule {
  return made(extendInstalment(schedule, { number, newDueDate, later, fee: money(0, EUR), interest: 'not-charged' }))
    .schedule;
}

/** The peers take all wishes at once; each is a change of its own here. */
function withReschedule(schedule: InstalmentSchedule, change: PeerReschedule): InstalmentSchedule {
  const from = schedule.instalments.find(({ dueDate }) => dueDate === change.from)?.number;
  if (from === undefined) throw new Error('refused: a reschedule names a due date');
  const { dueDate, newRate, extraTerms, graceOnPrincipal } = change;
  let after = dueDate === null ? schedule : moved(schedule, from, dueDate, 'move-along');
  if (newRate !== null) after = made(changeRate(after, { from, annualRate: newRate, changes: 'payments' })).schedule;
  if (extraTerms > 0) after = made(extendTerm(after, { from, more: extraTerms })).schedule;
  if (graceOnPrincipal > 0) after = made(takePaymentHoliday(after, holidayOf(from, change))).schedule;
  return after;
}

function holidayOf(
  from: number,
  { graceOnPrincipal, graceOnInterest }: PeerReschedule,
): Parameters<typeof takePaymentHoliday>[1] {
  if (graceOnInterest !== graceOnPrincipal && graceOnInterest !== 0)
    throw new Error('refused: a holiday of two lengths');
  return { from, count: graceOnPrincipal, end: 'later', interest: 'due-after-grace', fees: 'charged' };
}

/** Due dates that the lender moves after the schedule was made: the amounts stay. */
export function withMovedDates(lines: readonly Line[], actions: readonly PeerAction[]): void {
  for (const action of actions) {
    if (action.kind !== 'move-due-dates') continue;
    for (const line of lines) {
      if (action.from <= line.dueDate && line.dueDate < addDays(action.to, 1)) line.dueDate = action.dueOn;
    }
  }
}
