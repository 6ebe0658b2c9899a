import { describe, expect, it } from 'vitest';
import { day } from '../../../../src-shared/domain/calendar/day';
import { noAmounts } from '../../../../src-shared/domain/money/components';
import { CNY } from '../../../../src-shared/domain/money/currency';
import { money } from '../../../../src-shared/domain/money/money';
import { messageFields } from '../../../../src-renderer/bridge/message-fields';
import { compareSchedules } from '../../../../src-renderer/features/request/compare-schedules';
import { costComparison } from '../../../../src-renderer/features/request/cost-comparison';
import { dateChoices } from '../../../../src-renderer/features/request/date-choices';
import { emptyDraft, extensionProblems, requestToFile } from '../../../../src-renderer/features/request/extension-draft';
import { requestDraftSchema } from '../../../../src-shared/contract/servicer/request';
import { quote } from '../../support/fixture-requests';

const line = (billId: string, dueDate: string, principal: number, fee = 0) => ({ billId, dueDate: day(dueDate), due: { ...noAmounts(CNY), principal: money(principal, CNY), fee: money(fee, CNY) } });
const offer = (earliest: string | null, latest: string | null) => ({ policy: null, eligibility: [], isPossible: true, earliestDate: earliest === null ? null : day(earliest), latestDate: latest === null ? null : day(latest) });

describe('compareSchedules', () => {
  it('aligns by bill, marks what changed and adds up the differences by component', () => {
    const compared = compareSchedules({ before: [line('a', '2026-09-12', 96810), line('b', '2026-10-12', 73300)], after: [line('b', '2026-10-12', 73300), line('a', '2026-09-26', 96810, 862)] });

    expect(compared?.lines.map(({ billId, daysLater, isChanged }) => [billId, daysLater, isChanged])).toEqual([['a', 14, true], ['b', 0, false]]);
    expect(compared?.change.fee).toEqual(money(862, CNY));
    expect(compared?.change.principal).toEqual(money(0, CNY));
  });

  it('marks a change between components even where the sum stays', () => {
    const compared = compareSchedules({ before: [line('a', '2026-09-12', 100, 0)], after: [line('a', '2026-09-12', 90, 10)] });

    expect(compared?.lines[0]?.isChanged).toBe(true);
  });

  it('shows a line that only one side has', () => {
    const compared = compareSchedules({ before: [], after: [line('a', '2026-09-12', 100)] });

    expect(compared?.lines[0]).toMatchObject({ before: null, isChanged: true, daysLater: 0 });
  });

  it('is nothing without lines', () => {
    expect(compareSchedules({ before: [], after: [] })).toBeNull();
  });
});

describe('dateChoices', () => {
  it('offers a week, two weeks and the latest day', () => {
    const choices = dateChoices(offer('2026-11-24', '2026-12-27'), day('2026-11-23'));

    expect(choices.map((choice) => choice.day)).toEqual(['2026-11-30', '2026-12-07', '2026-12-27']);
    expect(choices.map(({ isFromToday }) => isFromToday)).toEqual([false, false, false]);
  });

  it('counts from today where the due date has passed', () => {
    const [first] = dateChoices(offer('2026-11-24', '2026-12-27'), day('2026-11-13'));

    expect(first).toEqual({ value: 'plus-7', day: '2026-11-30', days: 7, isFromToday: true });
  });

  it('leaves out what lies beyond the latest day', () => {
    expect(dateChoices(offer('2026-11-24', '2026-11-30'), day('2026-11-23')).map(({ value }) => value)).toEqual(['latest']);
    expect(dateChoices(offer(null, null), day('2026-11-23'))).toEqual([]);
  });
});

describe('costComparison', () => {
  it('tells cheaper, dearer and equal by the size of the difference', () => {
    const compare = (totalToPay: number, lateChargeWithout: number) =>
      costComparison({ outstanding: money(10_000, CNY), totalToPay: money(totalToPay, CNY), lateChargeWithout: money(lateChargeWithout, CNY) });

    expect(compare(10_656, 1092)).toEqual({ outcome: 'cheaper', size: money(436, CNY), without: money(11_092, CNY) });
    expect(compare(11_092, 656)).toEqual({ outcome: 'dearer', size: money(436, CNY), without: money(10_656, CNY) });
    expect(compare(10_005, 5).outcome).toBe('equal');
  });
});

describe('the draft of an extension', () => {
  const date = day('2026-12-07');
  const cost = quote('bill-2026-11', date);

  it('names what is missing and a date outside the policy', () => {
    expect(extensionProblems(emptyDraft, day('2026-11-24'), day('2026-12-27'))).toEqual({ date: 'missing', reason: 'missing', note: null });
    expect(extensionProblems({ ...emptyDraft, date: day('2027-01-01') }, day('2026-11-24'), day('2026-12-27')).date).toBe('outside');
  });

  it('is filed with the very fee that was shown, never with that of another date', () => {
    const draft = { date, reason: 'illness', note: ' x ' } as const;

    expect(requestToFile(draft, cost)).toMatchObject({ acceptedCost: cost.fee, note: 'x' });
    expect(requestToFile({ ...draft, date: day('2026-12-08') }, cost)).toBeNull();
    expect(requestToFile({ ...draft, reason: null }, cost)).toBeNull();
  });

  it('is not filed with a note that is longer than the contract takes, and says by how much', () => {
    const filled = { date, reason: 'illness', note: '字'.repeat(500) } as const;
    const tooLong = { ...filled, note: `${filled.note}两字` };

    expect(requestToFile(filled, cost)?.note).toHaveLength(500);
    expect(extensionProblems(filled, day('2026-11-24'), day('2026-12-27')).note).toBeNull();
    expect(requestToFile(tooLong, cost)).toBeNull();
    expect(extensionProblems(tooLong, day('2026-11-24'), day('2026-12-27')).note).toEqual({ beyond: 2 });
  });

  it('shows every field of the message as it is written there: together they are what the contract takes', () => {
    const asked = requestToFile({ date, reason: 'illness', note: 'two "words"' }, cost);
    if (asked === null) throw new Error('the draft is whole');
    const { reason, note, acceptedCost } = asked;
    const fields = messageFields({ ...cost.draft, reason, note, acceptedCost, isOneOfSeveral: false });
    const reference = '00000000-0000-4000-8000-000000000000';
    const message = Object.fromEntries(fields.map(({ name, value }) => [name, value === null ? reference : JSON.parse(value)]));

    expect(fields.map(({ name }) => name)).toEqual(Object.keys(requestDraftSchema.shape));
    expect(requestDraftSchema.parse(message)).toEqual(message);
    expect(message).toMatchObject({ acceptedCost: cost.fee, note: 'two "words"' });
  });
});
