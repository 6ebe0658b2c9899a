import type { Day } from '#shared/domain/calendar/day';
import { planArrears } from '#shared/domain/forbearance/plan-arrears';
import { components, type Component } from '#shared/domain/money/components';
import { factor, roundedProduct } from '#shared/domain/money/factor';
import { percent } from '#shared/domain/money/rational';
import { splitEqually } from '#shared/domain/money/split-equally';
import { actualBalanceLines } from './actual-balance-lines';
import { contractLines, made, withMovedDates } from './contract-lines';
import { datedCharges, placeCharges } from './dated-charges';
import { chargeLateFees } from './late-fee';
import { amountsOf, dueOf, newLine, openOf, outstandingOf, payInOrder, waiveAll, type Line } from './line';
import type { PeerAction, PeerProduct, PeerRow } from './peer-loan';

/** The schedule of a loan after what happened to it, as it stands on a day. */
export function playedRows(product: PeerProduct, actions: readonly PeerAction[], asOf: Day): readonly PeerRow[] {
  const valid = withoutUndone(actions);
  const lines =
    product.actualBalance === null
      ? ledgerLines(product, valid, asOf)
      : actualBalanceLines(product, product.actualBalance, valid, asOf);
  withMovedDates(lines, valid);
  for (const action of valid) {
    if (action.kind === 'waive-charge' && product.actualBalance !== null) waive(lines, action.date, valid);
    if (action.kind === 'write-off') lines.forEach(writeOff);
  }
  return rowsOf(lines, valid);
}

function withoutUndone(actions: readonly PeerAction[]): readonly PeerAction[] {
  const valid: PeerAction[] = [];
  for (const action of actions) {
    if (action.kind === 'change-last') {
      const last = valid.findLastIndex(({ kind }) => kind === 'repay');
      valid.splice(last, 1, { kind: 'repay', date: action.date, amount: action.amount });
    } else if (action.kind === 'undo') {
      const onThatDay = valid.filter((one) => one.kind === 'repay' && one.date === action.date);
      const undone = onThatDay[action.nth - 1];
      if (undone !== undefined) valid.splice(valid.indexOf(undone), 1);
    } else valid.push(action);
  }
  return valid;
}

/** The lines of an agreed schedule, with charges, and with payments made in the order of their days. */
function ledgerLines(product: PeerProduct, actions: readonly PeerAction[], asOf: Day): Line[] {
  const agreed = contractLines(product, actions);
  for (const action of actions) {
    if (action.kind === 'instalment-charge') chargeEach(agreed, action.component, () => action.amount);
    if (action.kind === 'percentage-charge') chargePercentage(agreed, action);
  }
  let lines = product.chargesWaitForTheirDay ? agreed : placeCharges(agreed, datedCharges(actions));
  chargeLateFees(lines, product.lateFee, asOf);
  const downPayments: readonly PeerAction[] = product.isDownPaymentPaid
    ? agreed
        .filter(({ kind }) => kind === 'down-payment')
        .map(({ dueDate, owed }) => ({ kind: 'repay', date: dueDate, amount: owed.principal }))
    : [];
  for (const action of inOrderOfDays([...downPayments, ...actions]))
    lines = afterEvent(lines, action, product, actions);
  return [...lines];
}

function chargeEach(lines: readonly Line[], component: Component, amountFor: (line: Line) => number): void {
  for (const line of lines) if (line.kind === 'instalment') line.owed[component] += amountFor(line);
}

/** A percentage of principal and interest: of each instalment, or of the whole loan on one day. */
function chargePercentage(lines: readonly Line[], charge: Extract<PeerAction, { kind: 'percentage-charge' }>): void {
  const { component, date } = charge;
  const share = (amount: number): number => roundedProduct(amount, factor(percent(charge.percent)), 'half-even');
  const costOf = ({ owed }: Line): number => owed.principal + owed.interest;
  if (date === null) {
    chargeEach(lines, component, (line) => share(costOf(line)));
    return;
  }
  const amount = share(lines.reduce((sum, line) => sum + costOf(line), 0));
  placeCharges(lines, [{ kind: 'charge', date, component, amount }]);
}

function inOrderOfDays(actions: readonly PeerAction[]): readonly PeerAction[] {
  let last = '';
  const dated = actions.map((action) => {
    const date = ('date' in action ? action.date : null) ?? last;
    last = date;
    return { action, date };
  });
  return dated.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ action }) => action);
}

function afterEvent(
  lines: readonly Line[],
  action: PeerAction,
  product: PeerProduct,
  actions: readonly PeerAction[],
): readonly Line[] {
  if (action.kind === 're-age') return reAged(lines, action, product);
  if (action.kind === 'charge' && product.chargesWaitForTheirDay) return placeCharges(lines, [action]);
  if (action.kind === 'repay') payInOrder(lines, amountOf(action, lines), action.date, product.order);
  if (action.kind === 'waive-charge') waive(lines, action.date, actions);
  if (action.kind === 're-amortise') reAmortise(lines, action.date, product);
  if (action.kind === 'waive-interest') {
    const first = lines.find((line) => openOf(line, 'interest') > 0);
    if (first !== undefined) waiveAll(first, 'interest');
  }
  return lines;
}

function amountOf({ amount }: Extract<PeerAction, { kind: 'repay' }>, lines: readonly Line[]): number {
  const open = lines.map((line) => outstandingOf(line)).filter((outstanding) => outstanding > 0);
  if (amount === 'earliest') return open[0] ?? 0;
  return amount === 'all' ? open.reduce((sum, outstanding) => sum + outstanding, 0) : amount;
}

/** Gives up the charge of a day, or the last one entered that names a day, or that of the first instalment. */
function waive(lines: readonly Line[], date: Day | null, actions: readonly PeerAction[]): void {
  const day = date ?? datedCharges(actions).at(-1)?.date ?? null;
  const open = lines.filter((line) => openOf(line, 'fee') + openOf(line, 'penalty') > 0);
  const line = day === null ? open[0] : (open.find(({ from, dueDate }) => from < day && day <= dueDate) ?? open[0]);
  if (line !== undefined) for (const component of ['fee', 'penalty'] as const) waiveAll(line, component);
}

function writeOff(line: Line): void {
  for (const component of components) line.waived[component] += openOf(line, component);
}

function takeOpenPrincipal(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => {
    const open = openOf(line, 'principal');
    line.owed.principal -= open;
    return sum + open;
  }, 0);
}

function reAged(
  lines: readonly Line[],
  plan: Extract<PeerAction, { kind: 're-age' }>,
  { terms }: PeerProduct,
): readonly Line[] {
  const principal = takeOpenPrincipal(lines);
  const last = lines.findLast(({ dueDate }) => dueDate < plan.start)?.dueDate ?? plan.date;
  const { instalments } = made(
    planArrears({
      arrears: amountsOf((component) => (component === 'principal' ? principal : 0)),
      decidedOn: plan.date,
      firstDueDate: plan.start,
      every: plan.every,
      count: plan.count,
      maximumCount: plan.count,
      terms: { ...terms, downPayment: null },
      capitalised: [],
    }),
  );
  const added = instalments.map(({ dueDate, due }, index) =>
    newLine('instalment', instalments[index - 1]?.dueDate ?? last, dueDate, {
      principal: due.principal.minor,
      interest: due.interest.minor,
    }),
  );
  return [...lines, ...added].sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
}

function reAmortise(lines: readonly Line[], date: Day, { terms: { rounding } }: PeerProduct): void {
  const past = lines.filter(({ dueDate }) => dueDate <= date);
  const ahead = lines.filter(({ kind, dueDate }) => kind === 'instalment' && dueDate > date);
  const rule = { mode: rounding.mode, oddCent: rounding.oddCent, multiple: rounding.multiple?.minor ?? 1 };
  const parts = splitEqually(takeOpenPrincipal(past), ahead.length, rule);
  ahead.forEach((line, index) => {
    line.owed.principal += parts[index] ?? 0;
  });
}

function rowsOf(lines: readonly Line[], actions: readonly PeerAction[]): readonly PeerRow[] {
  let repaid = 0;
  return lines.map((line) => {
    const { dueDate, owed } = line;
    repaid += owed.principal;
    const drawn = actions.reduce(
      (sum, action) => sum + (action.kind === 'draw' && action.date <= dueDate ? action.amount : 0),
      0,
    );
    return { dueDate, ...owed, due: dueOf(line), balance: drawn - repaid, outstanding: outstandingOf(line) };
  });
}
