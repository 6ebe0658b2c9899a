import { createAdaptorServer } from '@hono/node-server';
import type { Clock } from '../clock/clock';
import { createApp } from '../http/create-app';
import type { LenderBehaviour } from '../service/ledger-keeper';
import { startServicer } from '../service/servicer';
import { openDatabase, type DatabaseOptions } from '../storage/open-database';

/** What a servicer is started with. */
export interface ListenOptions extends DatabaseOptions, LenderBehaviour {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly token: string;
  readonly clock: Clock;
}

/** A servicer that takes requests. */
export interface ListeningServicer {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, ends open connections and closes the database. */
  readonly close: () => Promise<void>;
}

/** Opens the data, starts the HTTP server and answers when it takes requests. @throws where data or port cannot be had. */
export async function listen(options: ListenOptions): Promise<ListeningServicer> {
  const servicer = startServicer(openDatabase(options), options.clock, options);
  const app = createApp(servicer, options.token);
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : options.port);
    });
  }).catch((error: unknown) => {
    servicer.close();
    throw error;
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        servicer.close();
        resolve();
      });
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}`, port, close };
}
