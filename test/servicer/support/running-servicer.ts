import { afterEach } from 'vitest';
import type { z } from 'zod';
import { endpoints, type EndpointName, type EndpointReply } from '#shared/contract/servicer/endpoints';
import { day, type Day } from '#shared/domain/calendar/day';
import { fixedClock, type Clock } from '../../../src-servicer/clock/clock';
import type { PlantedError } from '../../../src-servicer/ledger/planted-error';
import { listen } from '../../../src-servicer/server/listen';
import { nativeBinding } from '../../support/native-binding';

/** The token of every servicer under test. */
export const token = 'a-token-for-tests-only';

/** A servicer on a free loopback port, and the ways to speak to it. */
export interface RunningServicer {
  readonly url: string;
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
  /** Calls an operation and parses its answer by the contract. */
  readonly read: <Name extends EndpointName>(name: Name, path: string) => Promise<EndpointReply<Name>>;
  readonly post: (path: string, key: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Moves the business date. */
  readonly moveTo: (date: string) => void;
  readonly stop: () => Promise<void>;
}

const running = new Set<RunningServicer>();
afterEach(async () => {
  for (const servicer of running) await servicer.stop();
});

/** Starts a servicer that stops with the test. In memory, decisions at once, on 23 November 2026, unless said otherwise. */
export async function aServicer(
  options: { readonly date?: string; readonly dataFolder?: string; readonly delay?: { days: number; seconds: number }; readonly plantedError?: PlantedError } = {},
): Promise<RunningServicer> {
  let date: Day = day(options.date ?? '2026-11-23');
  const clock: Clock = { now: () => fixedClock(date).now(), businessDate: () => date };
  const { url, close } = await listen({
    host: '127.0.0.1',
    port: 0,
    dataFolder: options.dataFolder ?? null,
    nativeBinding: nativeBinding(),
    token,
    clock,
    decisionDelay: options.delay ?? { days: 0, seconds: 0 },
    plantedError: options.plantedError ?? null,
  });
  const call: RunningServicer['call'] = (path, init = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) } });
  const servicer: RunningServicer = {
    url,
    call,
    read: async (name, path) => parsed(name, await call(path)),
    post: (path, key, body, headers = {}) =>
      call(path, {
        method: 'POST',
        headers: { 'idempotency-key': key, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    moveTo: (text) => {
      date = day(text);
    },
    stop: async () => {
      if (running.delete(servicer)) await close();
    },
  };
  running.add(servicer);
  return servicer;
}

/** The body of a successful answer, parsed by the operation's own schema. */
export async function parsed<Name extends EndpointName>(name: Name, response: Response): Promise<EndpointReply<Name>> {
  if (response.status !== endpoints[name].successStatus) {
    throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  }
  // Cast: this very schema is what the type is made from.
  return (endpoints[name].reply as z.ZodType).parse(await response.json()) as EndpointReply<Name>;
}
