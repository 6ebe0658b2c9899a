import type { Day } from '#shared/domain/calendar/day';
import { ruledDueDate } from '#shared/domain/calendar/due-date-rule';
import { instalmentSchedule } from '#shared/domain/loan/instalment-schedule';
import type { InstalmentTerms } from '#shared/domain/loan/instalment-terms';
import { interestFactors } from '#shared/domain/loan/interest-factors';
import { schedulePeriods } from '#shared/domain/loan/schedule-periods';
import { roundedProduct } from '#shared/domain/money/factor';
import { money } from '#shared/domain/money/money';
import { agreedDates, made } from './contract-lines';
import { datedCharges, isWithin } from './dated-charges';
import { chargeLateFees } from './late-fee';
import { dueOf, EUR, newLine, outstandingOf, pay, waiveAll, type Line } from './line';
import type { InterestOnActualBalance, PeerAction, PeerProduct } from './peer-loan';

type Repayment = Extract<PeerAction, { kind: 'repay' }>;

/**
 * The lines of a loan whose interest runs on what is really owed: up to `asOf` on what was drawn less what was repaid,
 * from then on as if everything were paid when it is due. Payments are made on the way.
 */
export function actualBalanceLines(
  product: PeerProduct,
  mode: InterestOnActualBalance,
  actions: readonly PeerAction[],
  asOf: Day,
): Line[] {
  return new ActualBalance(product, mode, actions, asOf).lines();
}

class ActualBalance {
  private readonly product: PeerProduct;
  private readonly mode: InterestOnActualBalance;
  private readonly actions: readonly PeerAction[];
  private readonly asOf: Day;
  private readonly done: Line[] = [];
  private readonly repaid: { readonly from: Day; readonly principal: number }[] = [];
  private readonly draws: readonly Extract<PeerAction, { kind: 'draw' }>[];
  private readonly dates: readonly Day[];
  private repayments: readonly Repayment[];
  private from: Day;
  private balance = 0;
  private paidAhead = 0;
  private level: number;

  constructor(product: PeerProduct, mode: InterestOnActualBalance, actions: readonly PeerAction[], asOf: Day) {
    this.product = product;
    this.mode = mode;
    this.actions = actions;
    this.asOf = asOf;
    this.draws = actions.filter((action) => action.kind === 'draw');
    this.repayments = actions
      .filter((action) => action.kind === 'repay')
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    this.from = this.draws[0]?.date ?? asOf;
    this.dates = this.dueDates();
    const drawn = this.draws.reduce((sum, { amount }) => sum + amount, 0);
    this.level = product.payment ?? this.levelPart(product.approved ?? drawn, this.from, this.dates);
  }

  lines(): Line[] {
    let isFirst = true;
    for (const [index, dueDate] of this.dates.entries()) {
      this.draw(isFirst ? this.from : null, dueDate);
      isFirst = false;
      this.payBefore(dueDate);
      if (this.balance === 0) break;
      this.fallDue(dueDate, index === this.dates.length - 1);
      this.payOn(dueDate);
    }
    for (const repayment of this.repayments) this.payWhatIsDue(repayment);
    return this.done;
  }

  private dueDates(): readonly Day[] {
    const { terms, workingDays } = this.product;
    const [first, ...others] = agreedDates(this.product, this.from);
    const moved = this.actions.findLast((action) => action.kind === 'move-first-due-date')?.to ?? first;
    const added = this.actions.flatMap((action) => (action.kind === 'add-due-date' ? [action.date] : []));
    const agreed = [...(moved === undefined ? [] : [moved]), ...others, ...added].sort();
    return agreed.map((date) => ruledDueDate(date, terms.dueDates, workingDays).date);
  }

  /** What each instalment costs, or repays where it is the principal that is equal. */
  private levelPart(principal: number, drawnOn: Day, dates: readonly Day[]): number {
    const terms: InstalmentTerms = { ...this.product.terms, dueDates: { whenDayOff: 'stay' }, fees: [] };
    const due = { kind: 'listed', dates: rising(dates, this.product, drawnOn), every: this.product.every } as const;
    const [first] = made(instalmentSchedule(terms, { principal: money(principal, EUR), drawnOn, due })).instalments;
    const part = terms.method.kind === 'equal-principal' ? first?.principal : first?.payment;
    return part?.minor ?? 0;
  }

  private draw(first: Day | null, dueDate: Day): void {
    for (const { date, amount } of this.draws) {
      if (date === first || (date > this.from && date <= dueDate)) this.balance += amount;
    }
  }

  /** Payments between due dates: what they leave is an instalment of its own or waits for the next one. */
  private payBefore(dueDate: Day): void {
    const earlier = this.repayments.filter(({ date }) => date < dueDate);
    this.repayments = this.repayments.filter(({ date }) => date >= dueDate);
    for (const repayment of earlier) {
      const left = this.payWhatIsDue(repayment);
      if (left > 0 && this.balance > 0) this.takeAhead(left, repayment.date);
    }
  }

  private takeAhead(left: number, date: Day): void {
    if (this.mode.paidAhead === 'smaller-payments') {
      this.paidAhead += left;
      this.count(date, left);
      return;
    }
    const line = newLine('paid-ahead', this.from, date, { interest: this.interest(this.from, date) });
    this.addDatedCharges(line);
    line.owed.principal = Math.min(left - dueOf(line), this.balance);
    this.payLine(line, left, date);
    this.from = date;
  }

  private payLine(line: Line, amount: number, date: Day): void {
    this.balance -= line.owed.principal;
    this.done.push(line);
    this.pay([line], amount, date);
  }

  private fallDue(dueDate: Day, isLast: boolean): void {
    const interest = this.interest(this.from, dueDate);
    const part = this.product.terms.method.kind === 'equal-principal' ? this.level : Math.max(0, this.level - interest);
    const principal = isLast ? this.balance : Math.min(Math.max(part, this.paidAhead), this.balance);
    const line = newLine('instalment', this.from, dueDate, { principal, interest });
    for (const action of this.actions)
      if (action.kind === 'instalment-charge') line.owed[action.component] += action.amount;
    this.addDatedCharges(line);
    chargeLateFees([line], this.product.lateFee, this.asOf);
    if (
      this.actions.some(({ kind }) => kind === 'waive-interest') &&
      !this.done.some(({ kind }) => kind === 'instalment')
    ) {
      waiveAll(line, 'interest');
    }
    line.paid.principal = Math.min(this.paidAhead, principal);
    this.balance -= principal;
    this.done.push(line);
    if (this.paidAhead > part) this.findLevelAnew(dueDate);
    this.paidAhead = 0;
    this.from = dueDate;
  }

  private findLevelAnew(from: Day): void {
    const rest = this.dates.filter((date) => date > from);
    if (rest.length > 0 && this.balance > 0) this.level = this.levelPart(this.balance, from, rest);
  }

  /** Payments on a due date: what they leave is repaid with that day's instalment. */
  private payOn(dueDate: Day): void {
    const today = this.repayments.filter(({ date }) => date === dueDate);
    this.repayments = this.repayments.filter(({ date }) => date !== dueDate);
    for (const repayment of today) {
      const left = Math.min(this.payWhatIsDue(repayment), this.balance);
      const line = this.done.at(-1);
      if (left <= 0 || line === undefined) continue;
      line.owed.principal += left;
      this.balance -= left;
      this.pay([line], left, dueDate);
      if (this.mode.paidAhead === 'smaller-payments') this.findLevelAnew(dueDate);
    }
  }

  private payWhatIsDue({ date, amount }: Repayment): number {
    return this.pay(
      this.done,
      amount === 'earliest' ? this.earliest(date) : amount === 'all' ? this.total() : amount,
      date,
    );
  }

  private pay(lines: readonly Line[], amount: number, date: Day): number {
    const before = lines.reduce((sum, { paid }) => sum + paid.principal, 0);
    const left = pay(lines, amount, date, this.product.order.due);
    this.count(date, lines.reduce((sum, { paid }) => sum + paid.principal, 0) - before);
    return left;
  }

  private count(date: Day, principal: number): void {
    const next = this.dates.find((dueDate) => dueDate >= date);
    const from = this.mode.paymentCounts === 'on-its-day' ? date : (next ?? date);
    if (principal > 0) this.repaid.push({ from, principal });
  }

  private total(): number {
    return this.done.reduce((sum, line) => sum + outstandingOf(line), this.balance);
  }

  /** What the peer proposes to pay: the earliest line that is open, or the next instalment. */
  private earliest(date: Day): number {
    const open = this.done.find((line) => outstandingOf(line) > 0);
    if (open !== undefined && open.dueDate <= date) return outstandingOf(open);
    const charges = this.actions.flatMap((action) => (action.kind === 'instalment-charge' ? [action.amount] : []));
    return charges.reduce((sum, amount) => sum + amount, this.level);
  }

  private addDatedCharges(line: Line): void {
    const isFirst = this.done.length === 0;
    for (const { date, component, amount } of datedCharges(this.actions)) {
      if (isWithin(date, line.from, line.dueDate, isFirst)) line.owed[component] += amount;
    }
  }

  /** The interest of a period, each stretch on an unchanged balance rounded. */
  private interest(from: Day, to: Day): number {
    const changes = [this.asOf, ...this.draws.map(({ date }) => date), ...this.repaid.map((part) => part.from)];
    const inner = [...new Set(changes)].filter((date) => date > from && date < to).sort();
    const days = [from, ...inner, to];
    return days.slice(1).reduce((sum, end, index) => {
      const start = days[index] ?? from;
      return sum + this.interestOn(start < this.asOf ? this.owedOn(start) : this.balance - this.paidAhead, start, end);
    }, 0);
  }

  private owedOn(date: Day): number {
    const drawn = this.draws.reduce((sum, draw) => sum + (draw.date <= date ? draw.amount : 0), 0);
    return this.repaid.reduce((sum, { from, principal }) => sum - (from <= date ? principal : 0), drawn);
  }

  private interestOn(balance: number, from: Day, to: Day): number {
    if (from === to) return 0;
    const { terms, rates, every } = this.product;
    const rate = rates.findLast((one) => one.from <= from)?.annualRate ?? terms.interest.annualRate;
    const interest = { ...terms.interest, annualRate: rate };
    const draw = { principal: money(1, EUR), drawnOn: from, due: { kind: 'listed', dates: [to], every } } as const;
    const stays = { ...terms, interest, dueDates: { whenDayOff: 'stay' } } as const;
    const [factor] = interestFactors(interest, made(schedulePeriods(stays, draw, this.product.workingDays)));
    return factor === undefined ? 0 : roundedProduct(balance, factor, terms.rounding.mode);
  }
}

/** Dates that rise: where two fall on one day, as they stood before they moved. The level payment asks for no days. */
function rising(dates: readonly Day[], product: PeerProduct, drawnOn: Day): readonly Day[] {
  return dates.some((date, index) => date <= (dates[index - 1] ?? drawnOn)) ? agreedDates(product, drawnOn) : dates;
}
