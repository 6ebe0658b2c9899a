import { describe, expect, it } from 'vitest';
import type { HelpDraft } from '../../../src-shared/contract/operations/help';
import type { OperationRequest } from '../../../src-shared/contract/operations/operations';
import { day } from '../../../src-shared/domain/calendar/day';
import { optionCost } from '../../../src-shared/domain/hardship/option-cost';
import { totalOf } from '../../../src-shared/domain/money/components';
import { CNY } from '../../../src-shared/domain/money/currency';
import { money, sum } from '../../../src-shared/domain/money/money';
import { anEngine, aSyncedEngine, type Engine } from './support/an-engine';

const question: OperationRequest<'help.options'> = { goal: { kind: 'lowest-payment-now' }, reason: 'illness', budget: null };
const draft: HelpDraft = {
  goal: 'least-cost',
  byDate: null,
  reason: 'illness',
  note: '住院两周',
  budget: { income: '4200', incomeDay: '5', essentialSpending: '26', otherSpending: '', inHand: '' },
  chosen: 'some-way',
};

/** What is asked for the latest extension of the past-due bill of the sample. */
async function latestExtension(engine: Engine): Promise<OperationRequest<'help.ask'>> {
  const { lab } = await engine.call('help.options', question);
  const option = lab.options.findLast(({ kind, isPossible }) => kind === 'extension' && isPossible);
  if (option === undefined || option.policy === null || option.asked === null || option.followed === null) throw new Error('the sample can be extended');
  const { debtId, policy, asked, lineIds, followed } = option;
  const acceptedCost = optionCost(followed.figures);
  return { reason: 'illness', note: '', choices: [{ accountId: debtId, policyId: policy.id, billIds: [...lineIds], asked, acceptedCost }] };
}

describe('help', () => {
  it('is asked about what the schedule shows as owed, to the cent', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const { debts, hasLender } = await engine.call('help.read', undefined);
    const schedule = await engine.call('schedule.read', { accountId: 'acc_0001' });
    const owed = sum((schedule?.lines ?? []).map(({ outstanding }) => totalOf(outstanding)), CNY);

    expect(hasLender).toBe(true);
    expect(debts.map(({ outstanding, daysPastDue }) => [totalOf(outstanding), daysPastDue])).toEqual([[owed, 10]]);
  });

  it('has nothing to ask about in an empty store', async () => {
    const engine = await anEngine(day('2026-11-23'));

    expect(await engine.call('help.read', undefined)).toMatchObject({ debts: [], draft: null, hasLender: false });
    expect(await engine.failure('help.options', question)).toBe('help.no_debts');
  });

  it('lists every kind, with the lender’s reason for each that cannot be had', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const { lab } = await engine.call('help.options', question);
    const closed = lab.options.filter(({ isPossible }) => !isPossible);

    expect(new Set(lab.options.map(({ kind }) => kind)).size).toBe(9);
    expect(closed.every(({ policy, conditions }) => policy === null || conditions.some(({ isMet }) => !isMet))).toBe(true);
    expect(lab.nothingRecommended).toBe('no-budget');
  });

  it('costs what the extension screen says, and is granted at that cost by the lender', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const asking = await latestExtension(engine);
    const [choice] = asking.choices;
    const dueDate = choice?.asked.kind === 'extension' ? choice.asked.dueDate : day('2026-11-24');
    const cost = await engine.call('request.quote', { billId: choice?.billIds[0] ?? '', requestedDueDate: dueDate });
    expect(choice?.acceptedCost).toEqual(cost.fee);
    const { lab } = await engine.call('help.options', question);
    const followed = lab.options.find(({ asked }) => asked?.kind === 'extension' && asked.dueDate === dueDate)?.followed;
    const onThatDay = (followed?.course.payments ?? []).filter(({ date }) => date === dueDate).map(({ amounts }) => totalOf(amounts));
    expect(sum(onThatDay, CNY)).toEqual(cost.totalToPay);

    const [request] = await engine.call('help.ask', asking);
    await engine.call('sync.run', undefined);
    await engine.call('sync.run', undefined);

    expect(request).toMatchObject({ state: 'queued', asked: choice?.asked });
    const { summary, request: kept } = await engine.call('request.read', { reference: request?.reference ?? '' });
    expect(summary).toMatchObject({ state: 'active', cost: cost.fee });
    const granted = kept?.decision?.after.find(({ billId }) => billId === choice?.billIds[0]);
    expect(granted === undefined ? null : totalOf(granted.due)).toEqual(cost.totalToPay);
  });

  it('is refused at another cost, under another policy and for what cannot be had; nothing is written then', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    const asking = await latestExtension(engine);
    const [choice] = asking.choices;
    if (choice === undefined) throw new Error('one choice');
    const withChoice = (change: Partial<typeof choice>): OperationRequest<'help.ask'> => ({ ...asking, choices: [{ ...choice, ...change }] });

    expect(await engine.failure('help.ask', withChoice({ acceptedCost: money(1, CNY) }))).toBe('request.cost_changed');
    expect(await engine.failure('help.ask', withChoice({ policyId: 'policy_9' }))).toBe('store.not_found');
    expect(await engine.failure('help.ask', withChoice({ asked: { kind: 'extension', dueDate: day('2028-01-01') } }))).toBe('help.not_possible');
    expect(await engine.failure('help.ask', { ...asking, choices: [choice, { ...choice, accountId: 'acc_9' }] })).toBe('store.not_found');
    expect(await engine.call('request.list', undefined)).toEqual([]);
  });
});

describe('a draft of help', () => {
  it('is there again word for word, half-typed numbers too, and only income and spending outlive the sending', async () => {
    const engine = await aSyncedEngine(day('2026-11-23'));
    await engine.call('help.keep', { ...draft, note: 'before' });
    await engine.call('help.keep', draft);
    expect((await engine.call('help.read', undefined)).draft).toEqual(draft);

    await engine.call('help.ask', await latestExtension(engine));

    expect((await engine.call('help.read', undefined)).draft).toEqual({ ...draft, goal: null, reason: null, note: '', chosen: null });
  });
});
