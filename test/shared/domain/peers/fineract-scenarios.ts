import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { day, type Day } from '#shared/domain/calendar/day';
import { minorOf } from './minor-of';
import { defaultLoan, fineractProduct, type FineractLoan } from './fineract-product';
import type { PeerAction, PeerCase, PeerProduct, PeerTable } from './peer-loan';
import { drawsIn, linesIn, statedRows } from './stated-rows';

const sentence = z.object({ step: z.string() }).catchall(z.string());
const scenario = z.object({
  feature: z.string(),
  scenario: z.string(),
  steps: z.array(z.union([z.object({ rows: statedRows }), sentence])),
});
type Sentence = z.infer<typeof sentence>;

const file = new URL('../../../fixtures/fineract/fineract-scenarios.json', import.meta.url);
const { scenarios } = z.object({ scenarios: z.array(scenario) }).parse(JSON.parse(readFileSync(file, 'utf8')));

/** The scenarios of Fineract that state a schedule, in our terms. */
export function fineractScenarios(): readonly PeerCase[] {
  return scenarios.map(caseOf);
}

/** What is known of a loan after some steps. */
interface Told {
  readonly loan: FineractLoan;
  readonly aheadFirst: PeerProduct['order']['aheadFirst'];
  readonly actions: readonly PeerAction[];
  readonly today: Day;
  readonly unknown: string | null;
  readonly tables: readonly PeerTable[];
}

const nothingTold: Told = {
  loan: defaultLoan,
  aheadFirst: 'next',
  actions: [],
  today: day('1970-01-01'),
  unknown: null,
  tables: [],
};

function caseOf({ feature, scenario: name, steps }: z.infer<typeof scenario>): PeerCase {
  const { tables } = steps.reduce<Told>(
    (told, step) => (isSentence(step) ? afterSentence(told, step) : withTable(told, step.rows)),
    nothingTold,
  );
  return { name: `Fineract ${feature}: ${name}`, tables };
}

function isSentence(step: z.infer<typeof scenario>['steps'][number]): step is Sentence {
  return 'step' in step;
}

/** A schedule stated before any money was drawn is that of its own draws. */
function withTable(told: Told, rows: z.infer<typeof statedRows>): Told {
  const { loan, aheadFirst, actions, today, unknown, tables } = told;
  const product = fineractProduct(loan);
  const isDrawn = actions.some(({ kind }) => kind === 'draw');
  const offered = isDrawn ? [] : drawsIn(rows).map(({ date, amount }): PeerAction => ({ kind: 'draw', date, amount }));
  const table: PeerTable = {
    product: {
      ...product,
      order: { ...product.order, aheadFirst },
      isDownPaymentPaid: product.isDownPaymentPaid && isDrawn,
    },
    actions: [...offered, ...actions],
    asOf: today,
    rows: linesIn(rows),
    isWhole: true,
    unknown,
  };
  return { ...told, tables: [...tables, table] };
}

/** What a sentence changes; `found` are its words in quotation marks, numbers and the like. */
type Reading = readonly [pattern: RegExp, after: (told: Told, found: readonly string[], columns: Sentence) => Told];

const readings: readonly Reading[] = [
  [/business date to "(.+)"/, (told, [date = '']) => ({ ...told, today: dayIn(date) })],
  [/fully customized loan/, (told, _found, columns) => ({ ...told, loan: columns })],
  [/new default Loan/, (told) => told],
  [
    /customised Loan .+ Principal: "(\d+)", a loanTermFrequency: (\d+) months, and numberOfRepayments: (\d+)/,
    (told, [principal = '', months = '', count = '']) => ({
      ...told,
      loan: {
        ...defaultLoan,
        'with Principal': principal,
        numberOfRepayments: count,
        repaymentEvery: String(Number(months) / Number(count)),
        repaymentFrequencyType: 'MONTHS',
      },
    }),
  ],
  [/transaction type to "(.+)" future installment/, (told, [rule]) => ({ ...told, aheadFirst: aheadFirstOf(rule) })],
  [
    /disburse the loan on "(.+)" with "(.+)" EUR/,
    withAction(([date = '', amount = '']) => ({ kind: 'draw', date: dayIn(date), amount: minorOf(amount) })),
  ],
  [
    /repayment on "(.+)" with ([\d.]+) EUR/,
    withAction(([date = '', amount = '']) => ({ kind: 'repay', date: dayIn(date), amount: minorOf(amount) })),
  ],
  [
    /makes "(?:\w+_REFUND|GOODWILL_CREDIT|REPAYMENT)" transaction with .+ type on "(.+)" with ([\d.]+) EUR/,
    withAction(([date = '', amount = '']) => ({ kind: 'repay', date: dayIn(date), amount: minorOf(amount) })),
  ],
  [
    /undo "(\d+)"th .+ on "(.+)"/,
    withAction(([nth = '', date = '']) => ({ kind: 'undo', date: dayIn(date), nth: Number(nth) })),
  ],
  [/makes a repayment undo on "(.+)"/, withAction(([date = '']) => ({ kind: 'undo', date: dayIn(date), nth: 1 }))],
  [
    /adds "(LOAN_\w+)" due date charge with "(.+)" due date and ([\d.]+) EUR/,
    withAction(([name = '', date = '', amount = '']) => ({
      kind: 'charge',
      date: dayIn(date),
      component: name.includes('NSF') ? 'penalty' : 'fee',
      amount: minorOf(amount),
    })),
  ],
  [
    // What the scenarios' tables of charges say it costs.
    /adds an NSF fee .+ with "(.+)" transaction date/,
    withAction(([date = '']) => ({ kind: 'charge', date: dayIn(date), component: 'penalty', amount: 10_00 })),
  ],
  // Kept back from the draw: no instalment bears it.
  [/adds "LOAN_DISBURSEMENT_PERCENTAGE_FEE"/, (told) => told],
  [
    /adds "LOAN_INSTALLMENT_PERCENTAGE_FEE" charge with ([\d.]+) %/,
    withAction(([percent = '']) => ({ kind: 'percentage-charge', date: null, component: 'fee', percent })),
  ],
  [
    /adds a ([\d.]+) % Processing charge .+ on date: "(.+)"/,
    withAction(([percent = '', date = '']) => ({
      kind: 'percentage-charge',
      date: dayIn(date),
      component: 'fee',
      percent,
    })),
  ],
  // The lender's accounting: what the borrower owes stays.
  [/charge-off/, (told) => told],
  [/waives charge|waives due date charge/, withAction(() => ({ kind: 'waive-charge', date: null }))],
  [/undo disbursal/, (told) => ({ ...told, actions: [] })],
  [/undo last disbursal/, withoutLastDraw],
  [/creates and approves Loan reschedule/, withReschedule],
  [
    /rescheduleLoan from "(.+?)" to "(.+?)"/,
    (told, [from = '', to = '']) =>
      withReschedule(told, [], { step: '', rescheduleFromDate: from, adjustedDueDate: to }),
  ],
  [
    /creates a Loan re-aging transaction/,
    (told, _found, columns) => ({
      ...told,
      actions: [
        ...told.actions,
        {
          kind: 're-age',
          date: told.today,
          start: dayIn(columns['startDate'] ?? ''),
          every: {
            count: Number(columns['frequencyNumber']),
            unit: columns['frequencyType'] === 'MONTHS' ? 'month' : 'day',
          },
          count: Number(columns['numberOfInstallments']),
        },
      ],
    }),
  ],
  [/undo Loan re-aging/, (told) => ({ ...told, actions: told.actions.filter(({ kind }) => kind !== 're-age') })],
  [
    /re-amortization transaction on current/,
    (told) => ({ ...told, actions: [...told.actions, { kind: 're-amortise', date: told.today }] }),
  ],
];

function afterSentence(told: Told, columns: Sentence): Told {
  for (const [pattern, after] of readings) {
    const found = pattern.exec(columns.step);
    if (found !== null) return after(told, found.slice(1), columns);
  }
  return { ...told, unknown: told.unknown ?? columns.step };
}

function withAction(read: (found: readonly string[]) => PeerAction): Reading[1] {
  return (told, found) => ({ ...told, actions: [...told.actions, read(found)] });
}

function withoutLastDraw(told: Told): Told {
  const last = told.actions.findLastIndex(({ kind }) => kind === 'draw');
  return { ...told, actions: told.actions.toSpliced(last, 1) };
}

function withReschedule(told: Told, _found: readonly string[], columns: Sentence): Told {
  const { adjustedDueDate, newInterestRate } = columns;
  const change = {
    from: dayIn(columns['rescheduleFromDate'] ?? ''),
    dueDate: adjustedDueDate === undefined ? null : dayIn(adjustedDueDate),
    graceOnPrincipal: Number(columns['graceOnPrincipal'] ?? 0),
    graceOnInterest: Number(columns['graceOnInterest'] ?? 0),
    extraTerms: Number(columns['extraTerms'] ?? 0),
    newRate: newInterestRate ?? null,
  };
  return { ...told, actions: [...told.actions, { kind: 'reschedule', change }] };
}

function aheadFirstOf(rule: string | undefined): Told['aheadFirst'] {
  return rule === 'LAST_INSTALLMENT' ? 'last' : rule === 'REAMORTIZATION' ? 'alike' : 'next';
}

const months = 'January February March April May June July August September October November December'.split(' ');

function dayIn(text: string): Day {
  const [dayOfMonth = '', month = '', year = ''] = text.split(' ');
  return day(`${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}
