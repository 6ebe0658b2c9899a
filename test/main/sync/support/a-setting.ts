import path from 'node:path';
import { onTestFinished } from 'vitest';
import { saveLender } from '../../../../src-main/cache/lender-repository';
import { openStore } from '../../../../src-main/cache/open-store';
import type { Store } from '../../../../src-main/cache/store';
import { synchroniserOf, type Synchroniser } from '../../../../src-main/sync/synchronise';
import { hostileLender, json, text, type Answer, type HostileLender } from '../../../support/hostile-lender';
import { aBill, aPolicy, anAccount, page, put } from '../../../support/lender-documents';
import { nativeBinding } from '../../../support/native-binding';
import { temporaryFolder } from '../../../support/temporary-folder';

/** The moment at which everything is done in these tests. */
export const now = '2026-11-23T08:00:00Z';

/** A store that is connected to a lender that answers as a test wants. */
export interface Setting {
  readonly lender: HostileLender;
  readonly store: Store;
  readonly synchroniser: Synchroniser;
}

/** Opens such a store. */
export async function aSetting(answer: Answer): Promise<Setting> {
  const lender = await hostileLender(answer);
  const file = path.join(temporaryFolder(), 'store.db');
  const opened = openStore({ file, key: Buffer.alloc(32, 1), nativeBinding: nativeBinding(), mustExist: false });
  if (!opened.ok) throw new Error(opened.failure.code);
  const store = opened.value;
  onTestFinished(store.close);
  store.write((handle) =>
    saveLender(handle, {
      id: 'lender-1',
      name: { 'zh-Hans': '示例', en: 'Sample' },
      address: lender.address,
      token: 'secret',
      isSandbox: true,
      idempotencyKeyDays: 30,
      cursor: null,
      isRereading: false,
      connectedAt: now,
      lastSyncedAt: null,
    }),
  );
  const options = { timeoutMilliseconds: 500, now: () => now, onChange: () => undefined };
  return { lender, store, synchroniser: synchroniserOf(store, options) };
}

/** Answers the feed by the cursor asked for; anything else by `other`. */
export function feed(pages: Readonly<Record<string, Answer>>, other: Answer = text('', 404)): Answer {
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://lender');
    const answer = url.pathname === '/v1/changes' ? pages[url.searchParams.get('cursor') ?? 'start'] : other;
    (answer ?? text('', 500))(request, response);
  };
}

export const firstPage = json(page([put(1, 'account', anAccount()), put(2, 'policy', aPolicy())], 'c1', true));
export const lastPage = json(page([put(3, 'bill', aBill())], 'c2'));
export const nothingNew = json(page([], 'c2'));
