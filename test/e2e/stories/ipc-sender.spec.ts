import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

// Well formed, and harmless should one of them be answered: only the sender can be the reason of a refusal.
const calls = ['app.read()', 'app.updateSettings({})', 'overview.read()', 'request.list()', 'billFile.list()', 'sync.run()'];

const script = `Promise.all([${calls.map((call) => `window.mingzhang.${call}`).join(', ')}])`;
const refused = calls.map(() => ({ ok: false, failure: { code: 'ipc.refused' } }));

/** A window beside the application's own, with the application's bridge. */
interface Stranger {
  readonly address: string;
  /** A session of its own that serves these pages under the page's very scheme; the application's session where not given. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Whether the calls come from the frame that the window embeds. */
  readonly isFromFrame?: boolean;
}

/** What the calls are answered when they come from such a window. */
async function answersTo(application: ElectronApplication, stranger: Stranger): Promise<unknown> {
  return application.evaluate(
    async ({ app, BrowserWindow, session }, { address, pages, isFromFrame, asked }) => {
      const partition = `stranger-${String(Math.random())}`;
      if (pages !== undefined) {
        session.fromPartition(partition).protocol.handle('app', (request) => {
          const content = pages[new URL(request.url).pathname] ?? '';
          return new Response(content, { headers: { 'content-type': 'text/html' } });
        });
      }
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/preload.cjs`,
          sandbox: true,
          nodeIntegrationInSubFrames: isFromFrame === true,
          ...(pages === undefined ? {} : { partition }),
        },
      });
      // The application forbids every window to embed anything: a check of its own, which stands before the one that is meant here.
      window.webContents.removeAllListeners('will-frame-navigate');
      try {
        await window.loadURL(address).catch(() => undefined);
        const { mainFrame } = window.webContents;
        const frame = isFromFrame === true ? mainFrame.frames[0] : mainFrame;
        if (frame?.url !== (isFromFrame === true ? 'app://page/index.html' : address)) return `it shows ${String(frame?.url)}`;
        return await frame.executeJavaScript(asked);
      } finally {
        window.destroy();
      }
    },
    { ...stranger, asked: script },
  );
}

async function answersToThePage(page: Page): Promise<unknown> {
  return page.evaluate(`${script}.then((answers) => answers.map(({ ok }) => ok))`);
}

for (const address of [
  'about:blank',
  'data:text/html,<p>not the page</p>',
  'app://page/not-there.html',
  'app://page/index.html?other',
  'app://other/index.html',
]) {
  test(`a window that shows ${address} is refused every call`, async ({ launch }) => {
    const { application, page } = await launch();
    await new Shell(page).untilSynced();

    expect(await answersTo(application, { address })).toEqual(refused);
    expect(await answersToThePage(page)).toEqual(calls.map(() => true));
  });
}

test('a window of another session is refused every call', async ({ launch }) => {
  const { application, page } = await launch();
  await new Shell(page).untilSynced();

  const answers = await answersTo(application, { address: 'app://page/other.html', pages: { '/other.html': '<p>not the page</p>' } });

  expect(answers).toEqual(refused);
});

test("a frame is refused every call, even at the page's own address", async ({ launch }) => {
  const { application, page } = await launch();
  await new Shell(page).untilSynced();

  const answers = await answersTo(application, {
    address: 'app://page/outer.html',
    pages: { '/outer.html': '<iframe src="/index.html"></iframe>', '/index.html': '<p>framed</p>' },
    isFromFrame: true,
  });

  expect(answers).toEqual(refused);
});
