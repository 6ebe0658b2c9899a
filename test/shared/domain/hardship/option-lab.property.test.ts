import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/domain/calendar/day';
import { monthOf } from '#shared/domain/calendar/month';
import { isConsistent } from '#shared/domain/derivation/recompute';
import type { Derivation } from '#shared/domain/derivation/derivation';
import { courseDerivation, type CourseFigure } from '#shared/domain/hardship/course-derivation';
import { doNothingDerivation } from '#shared/domain/hardship/do-nothing-derivation';
import type { Debt, PayableLine } from '#shared/domain/hardship/debt';
import { hardshipReasons, optionKinds, type HardshipPolicy, type OptionTerms } from '#shared/domain/hardship/hardship-policy';
import { moneyLeftDerivation } from '#shared/domain/hardship/money-left-derivation';
import { optionLab, type ComparedOption, type OptionLab } from '#shared/domain/hardship/option-lab';
import type { CourseSource } from '#shared/domain/hardship/payment-derivation';
import type { HardshipGoal, MonthBudget, Situation } from '#shared/domain/hardship/situation';
import { addAmounts, components, totalOf } from '#shared/domain/money/components';
import { CNY } from '#shared/domain/money/currency';
import type { Money } from '#shared/domain/money/money';
import { propertyRuns } from '../../../support/property-runs';
import { aLine, amounts, aPolicy, asOf, yuan } from './a-situation';

const minor = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.constantFrom(0, 1, 7));
const rounding = fc.constantFrom('half-up', 'half-even', 'down', 'up');
/** What the figures of a policy are drawn from: sound ones, or any, those that are none among them. */
interface PolicyFigures {
  readonly share: fc.Arbitrary<string>;
  readonly days: fc.Arbitrary<number>;
  readonly count: fc.Arbitrary<number>;
  readonly dueDay: fc.Arbitrary<number>;
  readonly least: number;
}
const soundFigures: PolicyFigures = {
  share: fc.constantFrom('0.01', '0.6', '12.5', '33.333', '50', '99.99', '100'),
  days: fc.integer({ min: 1, max: 60 }),
  count: fc.integer({ min: 2, max: 25 }),
  dueDay: fc.integer({ min: 1, max: 31 }),
  least: 1,
};
const anyFigures: PolicyFigures = {
  share: fc.constantFrom('0', '0.6', '50', '100', '100.01', '-1', 'half', ''),
  days: fc.oneof(fc.integer({ min: -1, max: 60 }), fc.constantFrom(0, 3_660, 3_661, Number.NaN)),
  count: fc.integer({ min: 0, max: 25 }),
  dueDay: fc.integer({ min: 0, max: 32 }),
  least: 0,
};
const near = fc.integer({ min: -200, max: 200 }).map((count) => addDays(asOf, count));
const amount = fc.integer({ min: -1, max: 3_000_000 }).map((value): Money => ({ minor: value, currency: CNY }));

const termsOf = ({ share: percent, days, count, dueDay, least: minLength }: PolicyFigures): fc.Arbitrary<OptionTerms> => fc.oneof(
  fc.record({ kind: fc.constant('promise-to-pay'), maximumDays: days, minimumPercent: percent }),
  fc.record({ kind: fc.constant('part-payment'), minimumPercent: percent, restWithinDays: days }),
  fc.record({ kind: fc.constant('due-date-change'), dueDays: fc.array(dueDay, { minLength, maxLength: 3 }), fee: minLength === 0 ? amount : minor.map(yuan) }),
  fc.record({ kind: fc.constant('extension'), maximumDays: days, dailyFeeRate: percent, rounding }),
  fc.record({
    kind: fc.constant('cost-relief'),
    components: fc.array(fc.constantFrom('interest', 'fee', 'penalty'), { minLength, maxLength: 4 }),
    percent,
    rounding,
    ifPaidWithinDays: fc.option(days),
  }),
  fc.record({
    kind: fc.constantFrom('instalment-plan', 're-spread'),
    counts: fc.array(count, { minLength, maxLength: 3 }),
    feeRatePerPeriod: percent,
    rounding,
    firstAfterDays: days,
    penaltyWaived: percent,
  }),
  fc.record({ kind: fc.constant('settlement'), minimumPercent: percent, payWithinDays: days, rounding }),
  fc.record({ kind: fc.constant('disaster-relief'), event: fc.constant({ 'zh-Hans': '洪水', en: 'Flood' }), declaredOn: near, postponedDays: days }),
);

const limits = fc.record(
  {
    minimumDaysPastDue: fc.constantFrom(0, 0, 30),
    maximumDaysPastDue: fc.option(fc.integer({ min: 0, max: 120 })),
    maximumPerYear: fc.option(fc.integer({ min: 0, max: 3 })),
    minimumAmount: fc.option(amount),
    maximumAmount: fc.option(amount),
    reasons: fc.option(fc.subarray([...hardshipReasons])),
  },
  { requiredKeys: [] },
);
const effects = fc.record({
  lateCharge: fc.constantFrom('stops', 'goes-on'),
  reportedBy: fc.constantFrom('agreed-dates', 'original-dates'),
});
const openPolicy = fc.tuple(termsOf(soundFigures), effects).map(([terms, then]) => aPolicy(terms, { effects: then }));
const anyPolicy = fc
  .record({ terms: termsOf(anyFigures), from: near, to: fc.option(near), limits, effects })
  .map(({ terms, from, to, ...others }) => aPolicy(terms, { from: addDays(from, -150), to: to === null ? null : addDays(to, 200), ...others }));
const limitedPolicy = fc.tuple(termsOf(soundFigures), limits, effects).map(([terms, within, then]) => aPolicy(terms, { limits: within, effects: then }));
const policy: fc.Arbitrary<HardshipPolicy> = fc.oneof(
  { weight: 3, arbitrary: openPolicy },
  { weight: 1, arbitrary: limitedPolicy },
  { weight: 1, arbitrary: anyPolicy },
);

const line = (id: string): fc.Arbitrary<PayableLine> =>
  fc.record({ due: near, later: fc.constantFrom(0, 0, 30), parts: fc.tuple(minor, minor, minor, minor), today: fc.constantFrom(0, 0, 1, 50, 100), status: fc.constantFrom('issued', 'issued', 'open') }).map(
    ({ due, later, parts: [principal, interest, fee, penalty], today, status }) =>
      aLine(id, due, amounts(principal, interest, fee, penalty), {
        status,
        originalDueDate: addDays(due, -later),
        chargedToday: yuan(Math.floor((penalty * today) / 100)),
      }),
  );

const lateCharge: fc.Arbitrary<Debt['lateCharge']> = fc.option(
  fc.record({
    rules: fc.record({
      dailyRate: fc.constantFrom('0', '0.05', '0.0333', '5'),
      base: fc.constantFrom('past-due-amount', 'past-due-principal', 'unpaid-principal', 'unpaid-principal-and-fee'),
      graceDays: fc.constantFrom(0, 3, 30),
      minimumDaily: fc.option(fc.constantFrom(yuan(1), yuan(50))),
      cap: fc.option(fc.constantFrom(yuan(0), yuan(1_000), yuan(1_000_000))),
      roundEach: fc.constantFrom('day', 'range'),
      rounding,
    }),
    chargedOn: fc.constantFrom('account', 'each-due'),
  }),
);

const debt = (id: string): fc.Arbitrary<Debt> =>
  fc.record({
    id: fc.constant(id),
    currency: fc.constant(CNY),
    lines: fc.tuple(line('A'), line('B'), line('C'), line('D')).chain((lines) => fc.subarray(lines)),
    lateCharge,
    componentOrder: fc.shuffledSubarray([...components], { minLength: 4 }),
    policies: fc.array(policy, { maxLength: 6 }),
    grants: fc.array(fc.record({ kind: fc.constantFrom(...optionKinds), date: near }), { maxLength: 3 }),
    isRequestOpen: fc.constantFrom(false, false, false, true),
  });

const goal: fc.Arbitrary<HardshipGoal> = fc.oneof(
  fc.constantFrom('lowest-payment-now', 'least-cost', 'clean-credit-file', 'few-days', 'dispute').map((kind) => ({ kind })),
  fc.integer({ min: 0, max: 400 }).map((count) => ({ kind: 'out-by-date', date: addDays(asOf, count) })),
) as fc.Arbitrary<HardshipGoal>; // the kinds of a goal without a day, and the one with a day

const budget: fc.Arbitrary<MonthBudget> = fc
  .tuple(minor, minor, minor, minor, fc.integer({ min: 1, max: 31 }))
  .map(([income, essential, other, inHand, incomeDay]) => ({
    income: yuan(income),
    incomeDay,
    essentialSpending: yuan(essential),
    otherSpending: yuan(other),
    inHand: yuan(inHand),
  }));

const situation: fc.Arbitrary<Situation> = fc
  .record({
    asOf: fc.constant(asOf),
    debts: fc.tuple(debt('one'), debt('two')).chain((debts) => fc.subarray(debts, { minLength: 1 })),
    reason: fc.option(fc.constantFrom(...hardshipReasons)),
    budget: fc.option(budget),
    goal,
  });

function labOf(question: Situation): OptionLab {
  const made = optionLab(question);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

type Followed = ComparedOption & { readonly followed: NonNullable<ComparedOption['followed']> };

function followedOf({ options }: OptionLab): readonly Followed[] {
  return options.filter((option): option is Followed => option.followed !== null);
}
function debtOf({ debts }: Situation, { debtId }: ComparedOption): Debt {
  const found = debts.find(({ id }) => id === debtId);
  if (found === undefined) throw new Error('an option is of a debt');
  return found;
}

/** No number in what is made is none. */
function expectNumbers(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not a number');
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) expectNumbers(part);
}

describe('optionLab', () => {
  it('answers every situation: each kind once or more for each debt, and no amount that is none', () => {
    fc.assert(
      fc.property(situation, (question) => {
        const made = labOf(question);

        for (const { id } of question.debts) {
          const own = made.options.filter(({ debtId }) => debtId === id);
          expect([...new Set(own.map(({ kind }) => kind))]).toEqual([...optionKinds]);
        }
        expect(new Set(made.options.map(({ id }) => id)).size).toBe(made.options.length);
        for (const option of made.options) {
          expect(option.isPossible).toBe(option.conditions.every(({ isMet }) => isMet));
          expect(option.followed === null).toBe(!option.isPossible);
          expectNumbers(option.followed);
        }
        expectNumbers([made.ranked, made.baselines]);
      }),
      propertyRuns,
    );
  });

  it('conserves: what is paid and given up is what was outstanding and what was added, and nothing is negative', () => {
    fc.assert(
      fc.property(situation, (question) => {
        for (const option of followedOf(labOf(question))) {
          const { course, figures } = option.followed;
          const outstanding = debtOf(question, option).lines.reduce((all, one) => addAmounts(all, one.outstanding), amounts(0, 0, 0, 0));

          const [paidAndGivenUp, owedAndAdded] = [addAmounts(figures.paid, figures.givenUp), addAmounts(outstanding, figures.added)];
          expect(paidAndGivenUp).toEqual(owedAndAdded);
          expect(figures.added.principal.minor).toBe(0);
          if (option.kind !== 'settlement') expect(figures.paid.principal).toEqual(outstanding.principal);
          for (const all of [...course.payments.map((payment) => payment.amounts), figures.added, figures.givenUp]) {
            expect(components.every((component) => all[component].minor >= 0)).toBe(true);
          }
          expect(figures.total).toEqual(totalOf(figures.paid));
          expect(figures.total.minor - figures.cost.minor).toBe(figures.paid.principal.minor);
        }
      }),
      propertyRuns,
    );
  });

  it('asks for nothing before today, in the order of the days, and for no late charge where it stops', () => {
    fc.assert(
      fc.property(situation, (question) => {
        for (const option of followedOf(labOf(question))) {
          const { payments } = option.followed.course;
          const dates = payments.map(({ date }): Day => date);

          expect(dates).toEqual([...dates].sort());
          expect(dates.every((date) => date >= asOf)).toBe(true);
          expect(payments.every((payment) => totalOf(payment.amounts).minor > 0)).toBe(true);
          const isSpared = option.policy?.effects.lateCharge === 'stops' && option.kind !== 'promise-to-pay';
          if (isSpared) expect(payments.some(({ origin }) => origin.kind === 'late-charge')).toBe(false);
        }
      }),
      propertyRuns,
    );
  });

  it('recommends nothing that leaves essential spending uncovered', () => {
    fc.assert(
      fc.property(situation, (question) => {
        const { ranked, recommended, nothingRecommended } = labOf(question);
        const covered = ranked.filter(({ figures }) => figures.isEssentialCovered === true);

        expect(recommended === null).toBe(nothingRecommended !== null);
        if (recommended !== null) expect(recommended).toBe(covered[0]?.id);
        if (nothingRecommended === 'essential-spending-not-covered') expect(covered).toEqual([]);
        for (const { figures } of covered) {
          const months = figures.moneyLeft ?? [];
          expect(months.every(({ left }) => left.minor >= 0)).toBe(true);
          expect(figures.endDate === null || monthOf(figures.endDate) <= (months.at(-1)?.month ?? '')).toBe(true);
        }
      }),
      propertyRuns,
    );
  });

  it('shows nothing late after this month where the agreed dates are reported and kept to', () => {
    fc.assert(
      fc.property(situation, (question) => {
        for (const option of followedOf(labOf(question))) {
          // What is agreed and kept to is never past due by its own dates.
          if (option.policy?.effects.reportedBy !== 'agreed-dates') continue;
          const codes = option.followed.creditMonths.slice(1).map(({ code }) => code);
          expect(codes.every((code) => ['N', '*', 'C'].includes(code))).toBe(true);
        }
      }),
      propertyRuns,
    );
  });
});

const figuresAsked: readonly CourseFigure[] = [
  ...components.flatMap((component): CourseFigure[] => [
    { kind: 'paid', component },
    { kind: 'given-up', component },
    { kind: 'added', component },
  ]),
  { kind: 'next' },
  { kind: 'highest-month' },
  { kind: 'total' },
  { kind: 'cost' },
];

describe('courseDerivation', () => {
  it('gives every figure of an option, and recomputes to it', () => {
    fc.assert(
      fc.property(situation, (question) => {
        for (const option of followedOf(labOf(question))) {
          const source = sourceOf(question, option);
          for (const figure of [...figuresAsked, ...paymentFigures(option)]) {
            const derivation = courseDerivation(source, figure);
            const expected = figureOf(option, figure);
            expect(derivation === null ? null : moneyOf(derivation)).toEqual(expected);
            if (derivation !== null && !isConsistent(derivation)) throw new Error(JSON.stringify([figure, derivation]));
          }
        }
      }),
      propertyRuns,
    );
  });
});

describe('doNothingDerivation', () => {
  it('gives every figure of doing nothing, and recomputes to it', () => {
    fc.assert(
      fc.property(situation, (question) => {
        for (const [index, { doNothing }] of labOf(question).baselines.entries()) {
          const own = question.debts[index];
          if (own === undefined) throw new Error('a baseline is of a debt');
          const figures = [
            ...components.map((component) => [component, doNothing.owed[component]] as const),
            ['total', doNothing.total],
            ['cost', doNothing.cost],
            ['costMore', doNothing.costMore],
            ['lateCharge', doNothing.lateCharge?.total ?? null],
          ] as const;
          for (const [figure, expected] of figures) {
            const derivation = doNothingDerivation(own, doNothing, figure);
            expect([figure, derivation === null ? null : moneyOf(derivation)]).toEqual([figure, expected]);
            if (derivation !== null) expect(isConsistent(derivation)).toBe(true);
          }
        }
      }),
      propertyRuns,
    );
  });
});

describe('moneyLeftDerivation', () => {
  it('gives what each month leaves, and recomputes to it', () => {
    fc.assert(
      fc.property(situation, (question) => {
        const told = question.budget;
        if (told === null) return;
        for (const month of labOf(question).ranked[0]?.figures.moneyLeft ?? []) {
          const derivation = moneyLeftDerivation(month, told, asOf);
          expect(moneyOf(derivation)).toEqual(month.left);
          expect(isConsistent(derivation)).toBe(true);
        }
      }),
      propertyRuns,
    );
  });
});

function sourceOf(question: Situation, option: Followed): CourseSource {
  const own = debtOf(question, option);
  const { policy: by, asked, lineIds } = option;
  if (by === null || asked === null) throw new Error('what is possible is asked by a policy');
  const lines = lineIds.flatMap((id) => own.lines.filter((one) => one.id === id));
  return { debt: own, asOf, course: option.followed.course, question: { debt: own, policy: by, asked, lines, asOf, reason: question.reason } };
}
function paymentFigures({ followed }: Followed): readonly CourseFigure[] {
  return followed.course.payments.flatMap((_, index) =>
    [...components, 'total' as const].map((part): CourseFigure => ({ kind: 'payment', index, part })),
  );
}
function figureOf({ followed: { figures, course } }: Followed, figure: CourseFigure): Money | null | undefined {
  switch (figure.kind) {
    case 'payment': {
      const all = course.payments[figure.index]?.amounts;
      return all === undefined ? null : figure.part === 'total' ? totalOf(all) : all[figure.part];
    }
    case 'paid':
      return figures.paid[figure.component];
    case 'given-up':
      return figures.givenUp[figure.component];
    case 'added':
      return figures.added[figure.component];
    case 'next':
      return figures.next?.amount ?? null;
    case 'highest-month':
      return figures.highestMonth?.amount ?? null;
    case 'total':
      return figures.total;
    case 'cost':
      return figures.cost;
  }
}
function moneyOf({ value }: Derivation): Money | null {
  return value.kind === 'money' ? value.money : null;
}
