import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { day } from '#shared/domain/calendar/day';
import type { WhenDayOff } from '#shared/domain/calendar/due-date-rule';
import { weekday } from '#shared/domain/calendar/working-days';
import { minorOf } from './minor-of';
import { mifosProduct } from './mifos-product';
import type { PeerAction, PeerCase, PeerProduct } from './peer-loan';
import { drawsIn, linesIn, statedRows } from './stated-rows';

const text = z.string();
const action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('repay'), date: text, amount: text.nullable() }),
  z.object({ do: z.literal('repay all'), date: text }),
  z.object({ do: z.literal('change last repayment'), date: text, amount: text }),
  z.object({ do: z.literal('charge'), kind: text, date: text.nullable() }),
  z.object({ do: z.literal('waive interest') }),
  z.object({ do: z.literal('waive charge') }),
  z.object({ do: z.literal('write off') }),
  z.object({ do: z.literal('move first due date'), to: text }),
  z.object({ do: z.literal('add due date'), date: text }),
  z.object({
    do: z.literal('reschedule'),
    from: text,
    dueDate: text.optional(),
    graceOnPrincipal: z.number().optional(),
    graceOnInterest: z.number().optional(),
    extraTerms: z.number().optional(),
    newRate: text.optional(),
  }),
]);
const workbook = z.object({
  id: z.number(),
  name: text,
  product: text,
  assumedProduct: text.optional(),
  loan: z.record(text, text),
  holidays: z.array(z.object({ first: text, last: text, movedTo: text })).optional(),
  holidaysSince: z.enum(['before the draw', 'after the draw']).optional(),
  daysOff: z.object({ weekly: z.array(z.number()), due: text }).optional(),
  actions: z.array(action),
  tables: z.array(z.object({ of: text, after: z.number(), rows: statedRows })),
});
const settings = z.record(text, z.union([text, z.array(z.tuple([text, text]))]));
type Workbook = z.infer<typeof workbook>;

const file = new URL('../../../fixtures/fineract/mifosx-cases.json', import.meta.url);
const { products, cases } = z
  .object({ products: z.record(text, settings), cases: z.array(workbook) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

// The day on which the workbooks' tables were taken: write-offs and accruals without a date stand on it.
const recordedOn = day('2015-04-01');

// The workbooks name their charges and do not define them; each flat one is 100 wherever it is charged.
const flatCharge = 100_00;

/** The workbooks of Mifos X, in our terms. */
export function mifosWorkbooks(): readonly PeerCase[] {
  return cases.map(caseOf);
}

function caseOf(source: Workbook, index: number): PeerCase {
  const product = productOf(source);
  const given = source.actions.map((one) => actionOf(one));
  const fixed = fixedActions(source);
  const isSecond = cases.findIndex(({ id }) => id === source.id) < index;
  return {
    name: `Mifos X ${source.id}${isSecond ? ' (second loan)' : ''}`,
    tables: source.tables.map(({ after, rows }) => ({
      product,
      actions: [
        ...drawsIn(rows).map(({ date, amount }): PeerAction => ({ kind: 'draw', date, amount })),
        ...fixed,
        ...given.slice(0, after),
      ],
      asOf: recordedOn,
      rows: linesIn(rows),
      isWhole: false,
      unknown: null,
    })),
  };
}

function productOf({ product, assumedProduct, loan, holidays, holidaysSince, daysOff }: Workbook): PeerProduct {
  const known = products[product] ?? products[assumedProduct ?? ''];
  if (known === undefined) throw new Error(`no terms: ${product}`);
  const made = mifosProduct(known, loan);
  const days = new Set(daysOff?.weekly);
  const whenDayOff: WhenDayOff =
    daysOff?.due === 'next working day'
      ? 'next-working-day'
      : daysOff?.due === 'previous working day'
        ? 'previous-working-day'
        : 'stay';
  const replacements = (holidaysSince === 'before the draw' ? (holidays ?? []) : []).map(
    ({ first, last, movedTo }) => ({
      from: day(first),
      to: day(last),
      dueOn: day(movedTo),
    }),
  );
  return {
    ...made,
    terms: { ...made.terms, dueDates: { whenDayOff, replacements } },
    workingDays: (date) => (days.has(weekday(date)) ? 'day-off' : 'working-day'),
  };
}

/** What holds for a loan from the start: charges of its product, and days off that the lender names later. */
function fixedActions({ product, holidays = [], holidaysSince }: Workbook): readonly PeerAction[] {
  const charge = products[product]?.['charges'];
  const moves = holidaysSince === 'after the draw' ? holidays : [];
  return [
    ...(charge === 'InstallmentFees-Flat'
      ? [{ kind: 'instalment-charge', component: 'fee', amount: flatCharge } as const]
      : []),
    ...moves.map(({ first, last, movedTo }): PeerAction => ({
      kind: 'move-due-dates',
      from: day(first),
      to: day(last),
      dueOn: day(movedTo),
    })),
  ];
}

function actionOf(source: z.infer<typeof action>): PeerAction {
  switch (source.do) {
    case 'repay':
      return {
        kind: 'repay',
        date: day(source.date),
        amount: source.amount === null ? 'earliest' : minorOf(source.amount),
      };
    case 'repay all':
      return { kind: 'repay', date: day(source.date), amount: 'all' };
    case 'change last repayment':
      return { kind: 'change-last', date: day(source.date), amount: minorOf(source.amount) };
    case 'charge': {
      const component = /penalty/i.test(source.kind) ? 'penalty' : 'fee';
      if (source.date === null) return { kind: 'instalment-charge', component, amount: flatCharge };
      return { kind: 'charge', date: day(source.date), component, amount: flatCharge };
    }
    case 'waive interest':
      return { kind: 'waive-interest' };
    case 'waive charge':
      return { kind: 'waive-charge', date: null };
    case 'write off':
      return { kind: 'write-off' };
    case 'move first due date':
      return { kind: 'move-first-due-date', to: day(source.to) };
    case 'add due date':
      return { kind: 'add-due-date', date: day(source.date) };
    case 'reschedule':
      return {
        kind: 'reschedule',
        change: {
          from: day(source.from),
          dueDate: source.dueDate === undefined ? null : day(source.dueDate),
          graceOnPrincipal: source.graceOnPrincipal ?? 0,
          graceOnInterest: source.graceOnInterest ?? 0,
          extraTerms: source.extraTerms ?? 0,
          newRate: source.newRate ?? null,
        },
      };
  }
}
