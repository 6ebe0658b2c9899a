import { expect, type Page } from '@playwright/test';
import { Shell } from '../pages/shell';
import { test } from '../support/application';

// Written out, not imported: a loosened policy has to be loosened here as well, where it is seen.
const expectedHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; " +
    "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'; " +
    "require-trusted-types-for 'script'; trusted-types app",
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=()',
  'referrer-policy': 'no-referrer',
};

test('every answer of the page scheme carries the policy, word for word', async ({ launch }) => {
  const { application, page } = await launch();
  await new Shell(page).untilSynced();
  const ofThePage = await page.evaluate(() => [
    ...[...document.scripts].map(({ src }) => src),
    ...[...document.styleSheets].map(({ href }) => href ?? ''),
  ]);
  const addresses = ['app://page/index.html', 'app://page/not-there', 'app://other/index.html', ...ofThePage];

  const answers = await application.evaluate(
    async ({ net }, { asked, names }) =>
      Promise.all(
        asked.map(async (address) => {
          const { headers } = await net.fetch(address);
          return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
        }),
      ),
    { asked: addresses, names: Object.keys(expectedHeaders) },
  );

  expect(ofThePage.some((address) => address.endsWith('.js'))).toBe(true);
  expect(ofThePage.some((address) => address.endsWith('.css'))).toBe(true);
  expect(answers).toEqual(addresses.map(() => expectedHeaders));
});

/** What the page does that the policy has to refuse, and the breach it has to report: directive and what was blocked. */
const breaches: readonly (readonly [deed: string, breach: string])[] = [
  ['an element with an inline script', 'script-src-elem inline'],
  ['a script from elsewhere', 'script-src-elem https://elsewhere.invalid/script.js'],
  ['an inline style', 'style-src-elem inline'],
  ['a style attribute', 'style-src-attr inline'],
  ['a style sheet from elsewhere', 'style-src-elem https://elsewhere.invalid/style.css'],
  ['an image from elsewhere', 'img-src https://elsewhere.invalid/image.png'],
  ['a font from elsewhere', 'font-src https://elsewhere.invalid/font.woff2'],
  ['a font in the address itself', 'font-src data'],
  ['a film from elsewhere', 'media-src https://elsewhere.invalid/film.mp4'],
  ['fetching from elsewhere', 'connect-src https://elsewhere.invalid/fetched'],
  ['fetching from the page', 'connect-src app'],
  ['a beacon', 'connect-src https://elsewhere.invalid/beacon'],
  ['a socket', 'connect-src wss://elsewhere.invalid/socket'],
  ['a worker from elsewhere', 'worker-src data'],
  ['a frame from elsewhere', 'frame-src https://elsewhere.invalid'],
  ['a frame of the page itself', 'frame-src app'],
  ['an object', 'object-src https://elsewhere.invalid'],
  ['a form', 'form-action https://elsewhere.invalid/form'],
  ['another base', 'base-uri https://elsewhere.invalid/base'],
];

/** Breaks the policy in every way of the list. The breaches reported so far are then in `window.breaches`. */
async function breakThePolicy(page: Page): Promise<void> {
  await page.evaluate(() => {
    const reported: string[] = [];
    Object.assign(window, { breaches: reported });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      reported.push(`${effectiveDirective} ${blockedURI}`);
    });
    const elsewhere = 'https://elsewhere.invalid';
    const add = (name: string, attributes: Readonly<Record<string, unknown>>): HTMLElement => {
      const element = Object.assign(document.createElement(name), attributes);
      document.body.append(element);
      return element;
    };
    // With the page's own policy for trusted types, so that what refuses is the directive and not the missing trust.
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => Record<string, (text: string) => unknown> } };
    const same = (text: string): string => text;
    const trusted = trustedTypes.createPolicy('app', { createScript: same, createScriptURL: same });
    add('script', { textContent: trusted['createScript']?.('window.broken = true') });
    add('script', { src: trusted['createScriptURL']?.(`${elsewhere}/script.js`) });
    add('style', { textContent: 'body { color: red }' });
    add('p', {}).setAttribute('style', 'color: red');
    add('link', { rel: 'stylesheet', href: `${elsewhere}/style.css` });
    add('img', { src: `${elsewhere}/image.png` });
    for (const source of [`${elsewhere}/font.woff2`, 'data:font/woff2;base64,d09GMg==']) void new FontFace('broken', `url(${source})`).load().catch(() => null);
    add('video', { src: `${elsewhere}/film.mp4` });
    for (const address of [`${elsewhere}/fetched`, '/index.html']) void fetch(address).catch(() => null);
    navigator.sendBeacon(`${elsewhere}/beacon`, 'x');
    new WebSocket('wss://elsewhere.invalid/socket').addEventListener('error', () => null);
    try {
      new Worker(trusted['createScriptURL']?.('data:text/javascript,1') as string).terminate();
    } catch {
      // It throws besides being reported.
    }
    for (const address of [`${elsewhere}/frame`, '/index.html']) add('iframe', { src: address });
    add('object', { data: trusted['createScriptURL']?.(`${elsewhere}/object`) });
    (add('form', { action: `${elsewhere}/form`, method: 'post' }) as HTMLFormElement).submit();
    document.head.append(Object.assign(document.createElement('base'), { href: `${elsewhere}/base` }));
  });
}

test('whatever the page loads, sends or embeds from elsewhere is refused and reported', async ({ launch }) => {
  const { page } = await launch();
  await new Shell(page).untilSynced();

  await breakThePolicy(page);

  const reported = (): Promise<string[]> => page.evaluate(() => (window as unknown as { breaches: string[] }).breaches);
  await expect.poll(async () => [...new Set(await reported())].sort()).toEqual(breaches.map(([, breach]) => breach).sort());
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await page.evaluate(() => document.baseURI)).toMatch(/^app:\/\/page\//);
});

test('text never becomes code: neither by itself nor with the trust of the page', async ({ launch }) => {
  const { page } = await launch();
  await new Shell(page).untilSynced();

  const outcomes = await page.evaluate(async () => {
    // From a message's listener: what the driver itself evaluates is exempt from the policy.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
    const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => { createScript: (text: string) => unknown } } };
    const rules = { createScript: (text: string) => text };
    const trusted = trustedTypes.createPolicy('app', rules).createScript('7');
    // That it is refused is what is tested.
    // oxlint-disable-next-line no-eval
    const indirectly = globalThis.eval;
    const { constructor: functionOf } = Object.getPrototypeOf(() => undefined) as { constructor: (text: unknown) => () => unknown };
    const deeds: Readonly<Record<string, () => unknown>> = {
      eval: () => indirectly('7'),
      evalOfTrusted: () => indirectly(trusted as string),
      function: () => functionOf('return 7')(),
      timer: () => setTimeout('7' as unknown as () => void),
      markup: () => {
        document.createElement('div').innerHTML = '<b>7</b>';
      },
      scriptText: () => {
        document.createElement('script').textContent = '7';
      },
      scriptAddress: () => {
        document.createElement('script').src = '/index.js';
      },
      otherTrust: () => trustedTypes.createPolicy('other', rules),
    };
    return Object.fromEntries(
      Object.entries(deeds).map(([name, deed]) => {
        try {
          return [name, `allowed: ${String(deed())}`];
        } catch (error) {
          return [name, (error as Error).name];
        }
      }),
    );
  });

  expect(outcomes).toEqual({
    eval: 'EvalError',
    evalOfTrusted: 'EvalError',
    function: 'EvalError',
    timer: 'TypeError',
    markup: 'TypeError',
    scriptText: 'TypeError',
    scriptAddress: 'TypeError',
    otherTrust: 'TypeError',
  });
});
