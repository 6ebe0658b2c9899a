import { describe, expect, it } from 'vitest';
import type { ChargedOn } from '#shared/domain/arrears/accrual-meters';
import type { LateChargeRules } from '#shared/domain/arrears/late-charge-rules';
import type { Debt } from '#shared/domain/hardship/debt';
import type { HardshipPolicy } from '#shared/domain/hardship/hardship-policy';
import { optionLab, type ComparedOption, type OptionLab } from '#shared/domain/hardship/option-lab';
import type { Situation } from '#shared/domain/hardship/situation';
import { aBudget, aDebt, aLine, amounts, aPolicy, aSituation, minors, someTermsOf, yuan } from './a-situation';

function lab(changes: Partial<Situation> = {}, months?: number): OptionLab {
  const made = optionLab(aSituation(changes), months);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return made.value;
}

/** The possible options that one policy offers on the usual debt, to somebody who is paid on the 5th. */
function offered(policy: HardshipPolicy, debt: Partial<Debt> = {}): readonly ComparedOption[] {
  const { options } = lab({ debts: [aDebt({ policies: [policy], ...debt })], budget: aBudget() });
  return options.filter(({ isPossible }) => isPossible);
}

type Row = readonly (string | number)[];

/** Day, what it is, lines, principal, interest, fee, penalty. */
function payments({ followed }: Pick<ComparedOption, 'followed'>): readonly Row[] {
  return (followed?.course.payments ?? []).map(({ date, origin, lineIds, amounts: paid }) => [
    date,
    origin.kind,
    lineIds.join(''),
    ...minors(paid),
  ]);
}
const total = ({ followed }: ComparedOption): number | undefined => followed?.figures.total.minor;
const givenUp = (option: ComparedOption | undefined): readonly number[] =>
  option?.followed === undefined || option.followed === null ? [] : minors(option.followed.figures.givenUp);
const strip = ({ followed }: ComparedOption): string | undefined => followed?.creditMonths.map(({ code }) => code).join('').slice(0, 4);

const [billA, billB, billC]: readonly Row[] = [
  ['2026-11-25', 'line', 'A', 60_000, 0, 600, 450],
  ['2026-12-10', 'line', 'B', 30_000, 0, 300, 0],
  ['2027-01-10', 'line', 'C', 30_000, 0, 300, 0],
];

describe('optionLab: the baselines', () => {
  it('pays what is past due at once and the rest on its dates as agreed', () => {
    // 610.50 + 303.00 + 303.00 = 1,216.50, of which fees 12.00 and penalty 4.50.
    const [baseline] = lab().baselines;

    expect(baseline && payments({ followed: baseline.asAgreed })).toEqual([billA, billB, billC]);
    expect(baseline?.asAgreed.figures).toMatchObject({
      next: { date: '2026-11-25', amount: { minor: 61_050 } },
      highestMonth: { month: '2026-11', amount: { minor: 61_050 } },
      total: { minor: 121_650 },
      cost: { minor: 1_650 },
      endDate: '2027-01-10',
    });
    // Due on the 10th of November and paid on the 25th: paid late within the month.
    expect(baseline?.asAgreed.creditMonths.map(({ code }) => code).join('')).toBe('MNN*********');
  });

  it('lets everything grow when nothing is done', () => {
    // Through 31 January: A 67 days at 0.30, B 52 at 0.15, C 21 at 0.15: 20.10 + 7.80 + 3.15 = 31.05.
    const [baseline] = lab({}, 3).baselines;

    expect(baseline?.doNothing).toMatchObject({
      through: '2027-01-31',
      total: { minor: 124_755 },
      cost: { minor: 4_755 },
      costMore: { minor: 3_105 },
      lateCharge: { total: { minor: 3_105 } },
    });
    expect(baseline && minors(baseline.doNothing.owed)).toEqual([120_000, 0, 1_200, 3_555]);
    // 20, 51 and 82 days past due.
    expect(baseline?.doNothing.creditMonths.map(({ code }) => code).join('')).toBe('123');
  });

  it('says nothing of late charges whose terms are not known', () => {
    const { baselines, options } = lab({
      debts: [aDebt({ lateCharge: null, policies: [aPolicy(someTermsOf.promise, { effects: { lateCharge: 'goes-on' } })] })],
    });

    expect(baselines[0]?.doNothing).toMatchObject({ lateCharge: null, total: { minor: 121_650 } });
    expect(options.find(({ isPossible }) => isPossible)?.estimates).toContain('late-charge-unknown');
  });
});

describe('optionLab: a promise to pay', () => {
  const policy = aPolicy(someTermsOf.promise, { effects: { lateCharge: 'goes-on' } });

  it('offers the next payday and the last day for everything, and the last day for the least', () => {
    expect(offered(policy).map(({ asked }) => asked)).toMatchObject([
      { kind: 'promise-to-pay', amount: { minor: 61_050 }, payOn: '2026-12-05' },
      { kind: 'promise-to-pay', amount: { minor: 61_050 }, payOn: '2026-12-09' },
      { kind: 'promise-to-pay', amount: { minor: 30_525 }, payOn: '2026-12-09' },
    ]);
  });

  it('goes on charging until the day', () => {
    // 26 November to 4 December are 9 days: 2.70.
    const [whole] = offered(policy);

    expect(whole && payments(whole)).toEqual([
      ['2026-12-05', 'share', 'A', 60_000, 0, 600, 450],
      ['2026-12-05', 'late-charge', 'A', 0, 0, 0, 270],
      billB,
      billC,
    ]);
    expect(whole?.compared).toMatchObject({ cost: { minor: 270 }, total: { minor: 270 }, days: 0 });
    expect(whole?.estimates).toEqual(['decided-at-once', 'late-charge-ahead']);
  });

  it('leaves the rest to the next due date when the least is promised', () => {
    // 305.25: 4.50, 6.00 and 294.75 of principal. 13 days at 0.30, then one at 0.05 % of 305.25, 0.15.
    const [, , least] = offered(policy);

    expect(least && payments(least)).toEqual([
      ['2026-12-09', 'share', 'A', 29_475, 0, 600, 450],
      ['2026-12-09', 'late-charge', 'A', 0, 0, 0, 390],
      ['2026-12-10', 'line', 'A', 30_525, 0, 0, 0],
      billB,
      ['2026-12-10', 'late-charge', 'A', 0, 0, 0, 15],
      billC,
    ]);
    expect(least?.estimates).toContain('rest-with-next-due');
  });

  it('leaves the rest to a month later when nothing else is due', () => {
    const [line] = aDebt().lines;
    const [, , least] = offered(policy, { lines: line === undefined ? [] : [line] });

    expect(least?.followed?.course.payments.at(-1)).toMatchObject({ date: '2027-01-09', origin: { kind: 'late-charge' } });
  });
});

describe('optionLab: late charges to come', () => {
  const policy = aPolicy(someTermsOf.promise, { effects: { lateCharge: 'goes-on' } });
  const promised = (rules: Partial<LateChargeRules>, penalty = 450, chargedOn: ChargedOn = 'each-due'): readonly Row[] => {
    const { lines, lateCharge } = aDebt();
    const charged = lines.map((line, index) => (index === 0 ? aLine('A', '2026-11-10', amounts(60_000, 0, 600, penalty)) : line));
    const [whole] = offered(policy, { lines: charged, lateCharge: lateCharge && { rules: { ...lateCharge.rules, ...rules }, chargedOn } });
    return whole === undefined ? [] : payments(whole).filter(([, kind]) => kind === 'late-charge');
  };

  it('counts all days once a grace period ends unpaid', () => {
    // Due on 10 November with 20 days of grace: 11 November to 4 December are 24 days at 0.30.
    expect(promised({ graceDays: 20 }, 0)).toEqual([['2026-12-05', 'late-charge', 'A', 0, 0, 0, 720]]);
  });

  it('counts nothing where all is paid within the grace period', () => {
    expect(promised({ graceDays: 25 }, 0)).toEqual([]);
  });

  it('stops at a cap that what was charged before counts towards', () => {
    expect(promised({ cap: yuan(500) })).toEqual([['2026-12-05', 'late-charge', 'A', 0, 0, 0, 50]]);
  });

  it('counts all unpaid principal where the terms say so', () => {
    // 0.05 % of 1,200.00 is 0.60: 9 days.
    expect(promised({ base: 'unpaid-principal' }, 450, 'account')).toEqual([['2026-12-05', 'late-charge', 'A', 0, 0, 0, 540]]);
  });

  it('takes at least the minimum of a day', () => {
    expect(promised({ minimumDaily: yuan(100) })).toEqual([['2026-12-05', 'late-charge', 'A', 0, 0, 0, 900]]);
  });
});

describe('optionLab: a part payment', () => {
  it('pays the least at once and the rest on one later day', () => {
    // 30 % of 610.50 is 183.15: 4.50, 6.00 and 172.65 of principal; 427.35 are left.
    const [soon, late] = offered(aPolicy(someTermsOf.part));

    expect(soon && payments(soon)).toEqual([
      ['2026-11-25', 'share', 'A', 17_265, 0, 600, 450],
      ['2026-12-05', 'line', 'A', 42_735, 0, 0, 0],
      billB,
      billC,
    ]);
    expect(late?.asked).toMatchObject({ restOn: '2026-12-25' });
    expect(soon && total(soon)).toBe(121_650);
  });

  it('charges the rest where the late charge goes on', () => {
    // 0.05 % of 427.35 is 0.21; 26 November to 4 December are 9 days.
    const [soon] = offered(aPolicy(someTermsOf.part, { effects: { lateCharge: 'goes-on' } }));

    expect(soon && payments(soon)[2]).toEqual(['2026-12-05', 'late-charge', 'A', 0, 0, 0, 189]);
  });

  it('rounds the least up to the whole minor unit', () => {
    // 33.33 % of 610.50 is 203.479...
    const [soon] = offered(aPolicy({ ...someTermsOf.part, minimumPercent: '33.33' }));

    expect(soon?.asked).toMatchObject({ amount: { minor: 20_348 } });
  });
});

describe('optionLab: another due day', () => {
  it('moves the bills to come to the published day that follows payday, with the fee', () => {
    const [moved, another] = offered(aPolicy(someTermsOf.dueDay));

    expect(moved && payments(moved)).toEqual([
      billA,
      ['2027-01-05', 'line', 'B', 30_000, 0, 300, 0],
      ['2027-01-05', 'option-fee', 'B', 0, 0, 500, 0],
      ['2027-02-05', 'line', 'C', 30_000, 0, 300, 0],
    ]);
    expect(another).toBeUndefined();
    expect(moved?.compared).toMatchObject({ cost: { minor: 500 }, days: 26 });
  });

  it('charges from the old dates where the late charge goes on', () => {
    // B from 11 December to 4 January and C from 11 January to 4 February: 25 days at 0.15 each.
    const [moved] = offered(aPolicy(someTermsOf.dueDay, { effects: { lateCharge: 'goes-on' } }));

    expect(moved && payments(moved).filter(([, kind]) => kind === 'late-charge')).toEqual([
      ['2027-01-05', 'late-charge', 'B', 0, 0, 0, 375],
      ['2027-02-05', 'late-charge', 'C', 0, 0, 0, 375],
    ]);
  });
});

describe('optionLab: an extension', () => {
  it('moves the bill to payday or to the last day, with its fee', () => {
    // 0.02 % a day of 600.00 is 0.12: 10 days to 5 December, 15 to 10 December, 30 days after the original due date.
    const [soon, late] = offered(aPolicy(someTermsOf.extension));

    expect(soon && payments(soon)).toEqual([
      ['2026-12-05', 'line', 'A', 60_000, 0, 600, 450],
      ['2026-12-05', 'option-fee', 'A', 0, 0, 120, 0],
      billB,
      billC,
    ]);
    expect(late && payments(late)[2]).toEqual(['2026-12-10', 'option-fee', 'A', 0, 0, 180, 0]);
    expect(late && total(late)).toBe(121_830);
  });

  it('spares the day of the decision too where the late charge stops, and not where it goes on', () => {
    // Of the 4.50 the 25th itself was charged 0.30: 4.20 are left.
    const lines = aDebt().lines.map((line) => (line.id === 'A' ? { ...line, chargedToday: yuan(30) } : line));
    const [spared] = offered(aPolicy(someTermsOf.extension), { lines });
    const [charged] = offered(aPolicy(someTermsOf.extension, { effects: { lateCharge: 'goes-on' } }), { lines });

    expect(spared && payments(spared)[0]).toEqual(['2026-12-05', 'line', 'A', 60_000, 0, 600, 420]);
    expect(givenUp(spared)).toEqual([0, 0, 0, 30]);
    expect(charged && payments(charged)[0]).toEqual(['2026-12-05', 'line', 'A', 60_000, 0, 600, 450]);
  });

  it('shows the credit file by the dates that the lender reports', () => {
    // By the old date bill A is 20 days past due at the end of November, and paid in December.
    const [agreed] = offered(aPolicy(someTermsOf.extension));
    const [original] = offered(aPolicy(someTermsOf.extension, { effects: { reportedBy: 'original-dates' } }));

    expect([agreed && strip(agreed), original && strip(original)]).toEqual(['*NN*', '1NN*']);
  });

  it('charges as if nothing had been granted where the late charge goes on', () => {
    const [soon] = offered(aPolicy(someTermsOf.extension, { effects: { lateCharge: 'goes-on' } }));

    expect(soon && payments(soon)[2]).toEqual(['2026-12-05', 'late-charge', 'A', 0, 0, 0, 270]);
  });
});

describe('optionLab: cost relief', () => {
  it('gives up the share of the costs if the rest is paid in time', () => {
    // Half of 4.50 and of 6.00: 605.25 are left, to be paid within ten days.
    const [relief] = offered(aPolicy(someTermsOf.relief));

    expect(relief && payments(relief)).toEqual([['2026-12-05', 'line', 'A', 60_000, 0, 300, 225], billB, billC]);
    expect(relief?.followed?.course.condition).toMatchObject({ amount: { minor: 60_525 }, paidBy: '2026-12-05' });
    expect(givenUp(relief)).toEqual([0, 0, 300, 225]);
    expect(relief?.compared).toMatchObject({ cost: { minor: -525 }, total: { minor: -525 } });
  });

  it('asks for the rest at once where nothing is asked for in return', () => {
    const [relief] = offered(aPolicy({ ...someTermsOf.relief, ifPaidWithinDays: null }));

    expect(relief && payments(relief)[0]).toEqual(['2026-11-25', 'line', 'A', 60_000, 0, 300, 225]);
    expect(relief?.followed?.course.condition).toBeNull();
  });
});

describe('optionLab: a plan', () => {
  it('spreads what is past due over each published count, without the penalty given up', () => {
    // 600.00 in three is 200.00, 6.00 is 2.00, and 0.6 % of 600.00 is 3.60 with each.
    const [three, six] = offered(aPolicy(someTermsOf.plan));

    expect(three && payments(three)).toEqual([
      billB,
      ['2026-12-25', 'plan', 'A', 20_000, 0, 560, 0],
      billC,
      ['2027-01-25', 'plan', 'A', 20_000, 0, 560, 0],
      ['2027-02-25', 'plan', 'A', 20_000, 0, 560, 0],
    ]);
    expect(three?.followed?.figures).toMatchObject({
      total: { minor: 122_280 },
      cost: { minor: 2_280 },
      highestMonth: { month: '2026-12', amount: { minor: 50_860 } },
      givenUp: { penalty: { minor: 450 } },
      added: { fee: { minor: 1_080 }, penalty: { minor: 0 } },
    });
    // 600.00 in six is 100.00, 6.00 is 1.00: 104.60 six times.
    expect(six && payments(six).filter(([, kind]) => kind === 'plan')).toHaveLength(6);
    expect(six && total(six)).toBe(6 * 10_460 + 60_600);
  });

  it('charges what is left by the old dates where the late charge goes on', () => {
    // 29 days on 606.00 at 0.30; 31 days on 404.00 at 0.20; 31 days on 202.00 at 0.10.
    const [three] = offered(aPolicy(someTermsOf.plan, { effects: { lateCharge: 'goes-on' } }));

    expect(three && payments(three).filter(([, kind]) => kind === 'late-charge')).toEqual([
      ['2026-12-25', 'late-charge', 'A', 0, 0, 0, 870],
      ['2027-01-25', 'late-charge', 'A', 0, 0, 0, 620],
      ['2027-02-25', 'late-charge', 'A', 0, 0, 0, 310],
    ]);
  });

  it('spreads everything anew', () => {
    // 1,200.00 in twelve is 100.00, 12.00 is 1.00, 0.5 % is 6.00; 4.50 is 0.38 eleven times and 0.32.
    const [spread] = offered(aPolicy(someTermsOf.spread));

    expect(spread && payments(spread).slice(0, 1)).toEqual([['2026-12-10', 'plan', 'ABC', 10_000, 0, 700, 38]]);
    expect(spread && payments(spread).at(-1)).toEqual(['2027-11-10', 'plan', 'ABC', 10_000, 0, 700, 32]);
    expect(spread && total(spread)).toBe(128_850);
  });

  it('shows a plan that is not reported in the credit file by the old dates', () => {
    // Of 606.00 three times 202.00: past due until 25 February, 20, 51 and 82 days at the ends of the months.
    const [three] = offered(aPolicy(someTermsOf.plan, { effects: { reportedBy: 'original-dates' } }));

    expect(three && strip(three)).toBe('123N');
    expect(offered(aPolicy(someTermsOf.plan)).map(strip)).toEqual(['*NNN', '*NNN']);
  });
});

describe('optionLab: a settlement', () => {
  it('pays the least that is published and closes the account', () => {
    // 80 % of 1,216.50 is 973.20, all of it principal.
    const [settled, another] = offered(aPolicy(someTermsOf.settlement));

    expect(settled && payments(settled)).toEqual([['2026-12-05', 'settlement', 'ABC', 97_320, 0, 0, 0]]);
    expect(givenUp(settled)).toEqual([22_680, 0, 1_200, 450]);
    expect(settled?.compared).toMatchObject({ total: { minor: -24_330 }, cost: { minor: -1_650 } });
    expect(settled && strip(settled)).toBe('*CCC');
    expect(another).toBeUndefined();
  });

  it('gives up costs before principal', () => {
    // 99 % is 1,204.335, 1,204.34: the principal and 4.34 of the fees.
    const [settled] = offered(aPolicy({ ...someTermsOf.settlement, minimumPercent: '99' }));

    expect(settled && payments(settled)).toEqual([['2026-12-05', 'settlement', 'ABC', 120_000, 0, 434, 0]]);
  });
});

describe('optionLab: relief after a disaster', () => {
  it('postpones every due date', () => {
    const [postponed] = offered(aPolicy(someTermsOf.disaster));

    expect(postponed && payments(postponed)).toEqual([
      ['2026-12-10', 'line', 'A', 60_000, 0, 600, 450],
      ['2027-01-09', 'line', 'B', 30_000, 0, 300, 0],
      ['2027-02-09', 'line', 'C', 30_000, 0, 300, 0],
    ]);
    expect(postponed?.compared).toMatchObject({ cost: { minor: 0 }, days: 30 });
  });
});
