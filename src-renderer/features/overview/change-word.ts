import type { RecentChange } from '#shared/contract/operations/debt';
import type { WordKey } from '../../i18n/word-key';

type Words = Readonly<Record<RecentChange['resource'], readonly [added: WordKey, changed: WordKey]>>;

const words = {
  account: ['overview.change.account.added', 'overview.change.account.changed'],
  bill: ['overview.change.bill.added', 'overview.change.bill.changed'],
  purchase: ['overview.change.purchase.added', 'overview.change.purchase.changed'],
  instalment: ['overview.change.instalment.added', 'overview.change.instalment.changed'],
  payment: ['overview.change.payment.added', 'overview.change.payment.changed'],
  charge: ['overview.change.charge.added', 'overview.change.charge.changed'],
  policy: ['overview.change.policy.added', 'overview.change.policy.changed'],
  notice: ['overview.change.notice.added', 'overview.change.notice.changed'],
  request: ['overview.change.request.added', 'overview.change.request.changed'],
} as const satisfies Words;

const requestWords = {
  received: 'overview.change.request.added',
  'in-review': 'overview.change.request.inReview',
  'information-asked': 'overview.change.request.changed',
  offered: 'overview.change.request.changed',
  'counter-offered': 'overview.change.request.changed',
  active: 'overview.change.request.active',
  completed: 'overview.change.request.changed',
  broken: 'overview.change.request.changed',
  cured: 'overview.change.request.changed',
  declined: 'overview.change.request.declined',
  withdrawn: 'overview.change.request.withdrawn',
  lapsed: 'overview.change.request.changed',
} as const satisfies Record<NonNullable<RecentChange['request']>['state'], WordKey>;

/** What a change that a sync brought says; of a request it says how it stands. Filled with `asked`, what the request asks for or was granted. */
export function changeWord({ resource, kind, request }: Pick<RecentChange, 'resource' | 'kind' | 'request'>): WordKey {
  if (kind === 'removed') return 'overview.change.removed';
  if (request !== null) return requestWords[request.state];
  const [added, changed] = words[resource];
  return kind === 'added' ? added : changed;
}
