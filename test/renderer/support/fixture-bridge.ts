import type { AppState } from '#shared/contract/operations/app';
import type { Overview, RecentChange } from '#shared/contract/operations/debt';
import type { BillFilePreview } from '#shared/contract/operations/bill-file';
import type { Bridge } from '#shared/contract/operations/operations';
import { day } from '#shared/domain/calendar/day';
import { CNY } from '#shared/domain/money/currency';
import { money } from '#shared/domain/money/money';
import { refusal, success } from '#shared/domain/result';
import { accounts, asOf, bills, billView, instalments, lines, purchases } from './fixture-debt';
import { quote, requests, requestView } from './fixture-requests';

// The address says what is to be seen: ?language=en&theme=dark&scene=…
const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'usual';
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const listeners = new Set<() => void>();

let state: AppState = {
  version: '0.1.0',
  today: asOf,
  profile: ['opening', 'opening-no-keychain', 'locked', 'failed'].includes(scene) ? null : scene === 'empty' ? 'personal' : 'demo',
  openFailure: scene === 'failed' ? { code: 'store.wrong_key' } : null,
  vault: { state: scene === 'locked' ? 'locked' : scene === 'empty' ? 'open' : 'absent', protection: scene === 'locked' || scene === 'empty' ? 'passphrase' : null, keychain: scene === 'opening-no-keychain' ? null : 'GNOME Keyring' },
  settings: { language: asked.get('language') === 'en' ? 'en' : 'zh-Hans', theme: asked.get('theme') === 'dark' ? 'dark' : 'light' },
  lender: scene === 'empty' ? null : { id: 'sandbox', name: { 'zh-Hans': '晴川消费金融（演示）', en: 'Qingchuan Consumer Finance (demo)' }, address: 'http://127.0.0.1:41721', isSandbox: true },
  sync: { phase: 'idle', lastSyncedAt: scene === 'empty' ? null : minutesAgo(scene === 'offline' ? 190 : 3), failure: scene === 'offline' ? { code: 'lender.unreachable' } : null, received: 0, queued: scene === 'offline' ? 1 : 0 },
};

const change = (sequence: number, resource: RecentChange['resource'], kind: RecentChange['kind'], amount: number | null, billId: string | null): RecentChange => ({
  sequence, resource, kind, documentId: `d-${sequence}`, seenAt: minutesAgo(3), billId, requestId: resource === 'request' ? 'req-2' : null, amount: amount === null ? null : money(amount, CNY), day: amount === null ? null : asOf,
});
const [first, second] = accounts;
if (first === undefined || second === undefined) throw new Error('two accounts');
const pastDue = lines.filter(({ state: one }) => one === 'past-due');
const openLine = lines.find(({ state: one }) => one === 'open') ?? null;
const total = pastDue[0]?.outstanding;
const overview: Overview = {
  asOf, fetchedAt: minutesAgo(3),
  accounts: scene === 'empty' || total === undefined ? [] : [
    { ...first, outstanding: { ...total, principal: money(260725, CNY), fee: money(2880, CNY) }, creditLimit: money(800000, CNY), pastDue, next: openLine },
    { ...second, outstanding: { ...total, principal: money(1240000, CNY), interest: money(8163, CNY), fee: money(0, CNY), penalty: money(0, CNY) }, creditLimit: null, pastDue: [], next: null },
  ],
  requests: scene === 'empty' ? [] : requests,
  changes: scene === 'empty' ? [] : [change(41, 'purchase', 'added', 44490, 'bill-2026-12'), change(44, 'request', 'changed', null, null), change(43, 'payment', 'added', 30000, 'bill-2026-11'), change(42, 'charge', 'changed', 854, 'bill-2026-11'), change(40, 'bill', 'changed', 195809, 'bill-2026-11'), change(39, 'notice', 'added', null, 'bill-2026-11'), change(38, 'instalment', 'added', 20720, null)],
  notices: scene === 'empty' ? [] : [{ id: 'n-1', accountId: 'acc-1', kind: 'past-due', issuedAt: '2026-11-20T09:00:00+08:00', title: { 'zh-Hans': '十一月账单已过还款日', en: 'Your November bill is past its due date' }, body: { 'zh-Hans': '如还款有困难，可以申请延期。', en: 'If paying is difficult you can ask for more time.' }, billId: 'bill-2026-11', requestId: null }],
};

const entry = (line: number, more: object) => ({ line, at: '2026-11-02T18:31:07+08:00', direction: 'out', kind: 'purchase', counterparty: '京东超市', description: '家庭装洗衣液 3kg', method: '京东白条', creditAccount: 'baitiao', gross: money(13177, CNY), refunded: money(8984, CNY), status: '交易成功', reference: null, merchantReference: null, category: '日用百货', remark: null, ...more }) as unknown as BillFilePreview['sample'][number];
const sum = (count: number, gross: number, net = gross) => ({ count, gross: money(gross, CNY), net: money(net, CNY) });
const preview = {
  previewId: '1f4a1c35-5a44-4a55-9d57-3f4e9c9a1a10', fileName: '京东交易流水(申请时间2026年11月20日)_138.csv',
  file: {
    format: 'jd', encoding: 'utf-8', headerLine: 22, period: { from: day('2026-10-01'), to: day('2026-11-20') }, claims: null, rows: 28,
    skipped: [{ line: 31, reason: 'row.amount_malformed', column: '金额' }, { line: 44, reason: 'row.too_few_cells', column: null }],
    warnings: [{ code: 'bill_file.claimed_sum_differs', data: { direction: 'out', claimed: '341.96', found: '512.29' } }],
  },
  sample: [entry(23, {}), entry(24, { kind: 'repayment', direction: 'neutral', counterparty: '京东金融', description: '白条主动还款', method: '小金库零用钱', gross: money(112543, CNY), refunded: money(0, CNY) }), entry(25, { kind: 'refund', direction: 'neutral', description: '退款-家庭装洗衣液', gross: money(8984, CNY), refunded: money(0, CNY) })],
  accepted: 26, known: 4, updated: 1,
  totals: { out: sum(16, 227770, 164843), in: sum(0, 0), neutral: sum(10, 109759) },
  credit: { baitiao: { purchases: sum(6, 78547, 67049), refunds: { count: 3, amount: money(11498, CNY) }, repayments: { count: 1, amount: money(112543, CNY) } } },
} as unknown as BillFilePreview;

const found = <T>(value: T | null) => (value === null ? refusal('store.not_found') : success(value));
const become = async (next: Partial<AppState>) => {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
  return success(state);
};

/** The trusted side, made up: enough of it to look at every screen. */
export const fixtureBridge: Bridge = {
  app: { read: async () => success(state), updateSettings: (settings) => become({ settings: { ...state.settings, ...settings } as AppState['settings'] }) },
  profile: { open: ({ profile }) => become({ profile, openFailure: null }), create: () => become({ profile: 'personal' }), unlock: async () => refusal('vault.passphrase_wrong') },
  lender: { connect: async () => refusal('lender.unreachable') },
  sync: { run: async () => (scene === 'offline' ? refusal('lender.unreachable') : success((await become({ sync: { ...state.sync, lastSyncedAt: minutesAgo(0) } })).value.sync)) },
  overview: { read: async () => success(overview) },
  schedule: { read: async ({ accountId }) => success({ asOf, fetchedAt: minutesAgo(3), account: accountId === second.id ? second : first, lines: accountId === second.id ? [] : lines, purchases, instalments }) },
  bill: { read: async ({ billId }) => found(billView(billId)) },
  request: {
    list: async () => success(scene === 'empty' ? [] : requests),
    read: async ({ reference }) => found(requestView(reference)),
    quote: async ({ billId, requestedDueDate }) => success(quote(billId, requestedDueDate)),
    file: async () => success(requests[0] as (typeof requests)[number]),
    cancel: async () => success(requests),
  },
  billFile: {
    choose: async () => (scene === 'wrong-file' ? refusal('bill_file.missing_column', { line: 22, column: '金额', missing: '金额, 收/支' }) : success(preview)),
    drop: async () => success(preview),
    store: async () => success({ id: 'f-1', fileName: preview.fileName, format: 'jd', importedAt: minutesAgo(0), rows: 28, added: 21, updated: 1, known: 4, skipped: 2 }),
    discard: async () => success(null),
    list: async () => success(scene === 'empty' ? [] : [{ id: 'f-0', fileName: '京东交易流水_92.csv', format: 'jd', importedAt: '2026-10-02T20:11:00+08:00', rows: 15, added: 15, updated: 0, known: 0, skipped: 0 }]),
  },
  subscribe: (_event, listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  dropFile: async () => success(preview),
};

/** How many bills are made up; the pictures go through all of them. */
export const billCount = bills.length;
