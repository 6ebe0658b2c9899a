import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/application';
import { startServicer } from '../support/servicer';
import { setUpOwnStore, setUpWithLender } from '../support/story-borrower';

function listening(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo)));
}

test('a wrong token is said in plain words, and nothing is connected', async ({ launch, folder }) => {
  const lender = await startServicer(path.join(folder, 'lender'));
  const shell = await setUpOwnStore(await launch());
  const settings = await shell.settings();

  await settings.connect(lender.url, 'not-the-token');
  await expect(settings.text('failure.lender.unauthorised.what')).toBeVisible();
  await settings.connect(lender.url, '令牌');
  await expect(settings.text('failure.lender.token_malformed.what')).toBeVisible();
  await settings.connect('http://lender.example', 'token');
  await expect(settings.text('settings.lender.addressInsecure')).toBeVisible();
  await lender.stop();
  await settings.connect(lender.url, lender.token);
  await expect(settings.text('failure.lender.unreachable.what')).toBeVisible();
});

const faults: readonly (readonly [name: string, failure: string, answer: RequestListener])[] = [
  ['sends a log-in page', 'lender.answer_malformed', (_request, response) => response.end('<html>Sign in</html>')],
  ['sends half an answer', 'lender.connection_lost', (_request, response) => {
    response.writeHead(200, { 'content-length': 4000 });
    response.write('{"items":[');
    response.destroy();
  }],
  ['sends the wrong types', 'lender.answer_malformed', (_request, response) => response.end('{"items":7,"nextCursor":1}')],
  ['announces a terabyte', 'lender.answer_too_large', (_request, response) => {
    response.writeHead(200, { 'content-length': 2 ** 40 });
    response.write('{');
  }],
  ['no longer takes the token', 'lender.unauthorised', (_request, response) => response.writeHead(401).end()],
  ['has a fault', 'lender.failing', (_request, response) => response.writeHead(500).end('<h1>oops</h1>')],
  ['hangs', 'lender.timed_out', () => undefined],
];

test('whatever the lender does, what was received stays, and the window says what happened', async ({ launch, folder }) => {
  test.setTimeout(120_000);
  const lender = await startServicer(path.join(folder, 'lender'));
  const running = await launch();
  const shell = await setUpWithLender(running, lender);
  await lender.stop();

  for (const [name, failure, answer] of faults) {
    await test.step(name, async () => {
      const server = createServer(answer);
      await listening(server, lender.port);
      await shell.syncNow();
      await expect(shell.freshness).toContainText(shell.words(`failure.${failure}.what`).source.slice(4, -2), { timeout: 20_000 });
      await expect((await shell.overview()).pastDue).toContainText('1,727.11');
      server.closeAllConnections();
      server.close();
    });
  }
});
