import { addDays, addMonths, type Day } from '../calendar/day';
import { extensionQuote } from '../forbearance/extension-quote';
import type { ExtensionFailureCode } from '../forbearance/extension-failures';
import { noAmounts } from '../money/components';
import { success, type Failure, type Result } from '../result';
import { agreedPayday, nothingArranged, type LineArrangement } from './course-by-lines';
import { payableLines, type PayableLine } from './debt';
import { unfitting, type AskedOf } from './asked-of';
import { extensionCaseOf } from './extension-question';
import type { DisasterTerms, DueDateChangeTerms } from './hardship-policy';
import { nextDayOfMonth } from './next-day-of-month';
import type { OptionQuestion } from './option-question';

/** What a promise arranges: the sum on its day, and the rest, which nothing is agreed about, with the next due date. */
export function promiseArrangement(question: OptionQuestion, { amount, payOn }: AskedOf<'promise-to-pay'>): LineArrangement {
  const restOn = restDay(question, payOn);
  return { ...arrangementFor(question, () => payOn), first: { amount, payOn }, payOn: () => restOn };
}

/** What a part payment arranges: a part on its day and the rest on one later day. */
export function partArrangement(question: OptionQuestion, { amount, payOn, restOn }: AskedOf<'part-payment'>): LineArrangement {
  return { ...arrangementFor(question, () => restOn), first: { amount, payOn } };
}

/** What another due day arranges: each line falls due on the next such day, the fee with the first of them. */
export function dueDayArrangement(
  question: OptionQuestion,
  { dueDay }: AskedOf<'due-date-change'>,
  { fee }: DueDateChangeTerms,
): LineArrangement {
  const movedTo = ({ dueDate }: PayableLine): Day => nextDayOfMonth(dueDate, dueDay);
  const [first] = question.lines;
  return {
    ...arrangementFor(question, movedTo),
    fee: first === undefined ? null : { amount: fee, payOn: movedTo(first), lineIds: [first.id] },
  };
}

/** What an extension arranges: another due date of one line, and its fee with it. */
export function extensionArrangement(
  question: OptionQuestion,
  { dueDate }: AskedOf<'extension'>,
): Result<LineArrangement, Failure<ExtensionFailureCode>> {
  const asCase = extensionCaseOf(question);
  if (asCase === null) return unfitting();
  const quote = extensionQuote(asCase, dueDate);
  if (!quote.ok) return quote;
  const lineIds = question.lines.map(({ id }) => id);
  return success({
    ...arrangementFor(question, () => dueDate),
    fee: { amount: quote.value.fee, payOn: dueDate, lineIds },
  });
}

/** What relief after a disaster arranges: all due dates so many days later. */
export function postponedArrangement(question: OptionQuestion, { postponedDays }: DisasterTerms): LineArrangement {
  return arrangementFor(question, ({ dueDate }) => {
    const postponed = addDays(dueDate, postponedDays);
    return postponed < question.asOf ? question.asOf : postponed;
  });
}

function arrangementFor({ debt, lines, policy }: OptionQuestion, payOn: (line: PayableLine) => Day): LineArrangement {
  const areSpared = policy.effects.lateCharge === 'stops';
  const nothing = noAmounts(debt.currency);
  return {
    ...nothingArranged(debt),
    lines,
    payOn,
    sparedThrough: (line) => (areSpared ? payOn(line) : null),
    // A late charge that stops, stops with the day of the decision: that day bears none any more.
    givenUp: ({ chargedToday = nothing.penalty }) => (areSpared ? { ...nothing, penalty: chargedToday } : nothing),
  };
}

/** The next due date of what the promise is not about, or a month after the promise where nothing lies ahead. */
function restDay({ debt, lines, asOf }: OptionQuestion, promisedOn: Day): Day {
  const covered = new Set(lines.map(({ id }) => id));
  const ahead = payableLines(debt)
    .filter(({ id }) => !covered.has(id))
    .map((line) => agreedPayday(line, asOf))
    .find((date) => date > promisedOn);
  return ahead ?? addMonths(promisedOn, 1);
}
