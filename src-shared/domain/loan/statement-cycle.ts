import { addDays, addMonths, dayOf, daysBetween, partsOf, type Day } from '../calendar/day';

/** The part of the product terms that fixes the calendar of bills. */
export interface StatementTerms {
  /** Day of the month on which bills are issued, 1 to 31; in a shorter month its last day. */
  readonly statementDay: number;
  /** Calendar days from the statement date to the due date. */
  readonly dueDaysAfterStatement: number;
}

/** One cycle of statements: the days whose purchases it gathers, when its bill is issued and when it is due. */
export interface StatementCycle {
  /** The previous statement date: a purchase made on a statement date belongs to the next bill. */
  readonly periodFrom: Day;
  /** The day before the statement date. */
  readonly periodTo: Day;
  readonly statementDate: Day;
  readonly dueDate: Day;
}

/** The cycle that a purchase made on `purchaseDate` falls in: the first whose statement date comes after that day. */
export function statementCycle(terms: StatementTerms, purchaseDate: Day): StatementCycle {
  const { year, month } = partsOf(purchaseDate);
  const inThisMonth = dayOf(year, month, terms.statementDay);
  const statementDate = inThisMonth > purchaseDate ? inThisMonth : addMonths(inThisMonth, 1, terms.statementDay);
  return cycleEndingOn(terms, statementDate);
}

/** For how many days a purchase costs nothing: from its day to the due date of the bill that it falls on. */
export function interestFreeDays(terms: StatementTerms, purchaseDate: Day): number {
  return daysBetween(purchaseDate, statementCycle(terms, purchaseDate).dueDate);
}

/** The cycle after `count` others, counted from a cycle: 1 is the next one, -1 the one before. */
export function laterStatementCycle(terms: StatementTerms, cycle: StatementCycle, count: number): StatementCycle {
  return cycleEndingOn(terms, addMonths(cycle.statementDate, count, terms.statementDay));
}

/** The cycle whose bill is issued on a statement date. */
export function cycleEndingOn(terms: StatementTerms, statementDate: Day): StatementCycle {
  return {
    periodFrom: addMonths(statementDate, -1, terms.statementDay),
    periodTo: addDays(statementDate, -1),
    statementDate,
    dueDate: addDays(statementDate, terms.dueDaysAfterStatement),
  };
}
