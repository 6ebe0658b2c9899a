// Builds the page with the made-up bridge, serves it under the policy that the application uses, takes a picture of every screen
// and lets axe judge each. Pictures go to artifacts/look. `node test/renderer/support/look.mjs [name-part …]` takes only some.
import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import react from '@vitejs/plugin-react';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'out/look');
const pictures = path.join(root, 'artifacts/look');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types app";
const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

await build({
  root: path.join(root, 'test/renderer/support'), base: './', configFile: false, logLevel: 'warn', plugins: [react()],
  build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, rollupOptions: { input: path.join(root, 'test/renderer/support/look.html') } },
});
const server = createServer((request, answer) => {
  const file = path.join(built, path.normalize(new URL(request.url, 'http://localhost').pathname));
  if (!file.startsWith(built) || !existsSync(file)) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'content-type': kinds[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
  createReadStream(file).pipe(answer);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/look.html`;

/** Waits until fonts are there, animations that end have ended, and what changed is drawn. */
const settled = (page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled([document.fonts.ready, ...ending.map((one) => one.finished)]);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await document.fonts.ready;
  });
const press = (name) => (page) => page.getByRole('button', { name }).first().click();
const choose = (name) => (page) => page.locator('label.choice', { hasText: name }).first().click();
const screens = [
  ['overview', '#/'], ['overview-empty', '#/', 'empty'], ['overview-offline', '#/', 'offline'],
  ['schedule', '#/schedule'], ['schedule-empty', '#/schedule', 'empty'],
  ['bill-past-due', '#/bills/bill-2026-11', 'usual', press(/逾期违约金|Late charge/), press(/2026年11月17日|17 Nov 2026/)],
  ['bill-extended', '#/bills/bill-2026-09'],
  ['extension', '#/bills/bill-2026-11/extension'],
  ['extension-filled', '#/bills/bill-2026-11/extension', 'usual', choose(/延 14|14 days/), choose(/收入减少|income has/)],
  ['extension-calendar', '#/bills/bill-2026-11/extension', 'usual', choose(/延 14|14 days/), choose(/其他日期|Another day/), press(/日历|calendar/)],
  ['extension-review', '#/bills/bill-2026-11/extension', 'usual', choose(/延 14|14 days/), choose(/收入减少|income has/), press(/核对发送|Check what/), press(/逐项字段|exact fields/)],
  ['extension-confirm', '#/bills/bill-2026-11/extension', 'usual', choose(/延 14|14 days/), choose(/收入减少|income has/), press(/核对发送|Check what/), press(/^发送申请|Send the request/)],
  ['requests', '#/requests'], ['requests-empty', '#/requests', 'empty'],
  ['request-approved', '#/requests/r-approved'], ['request-review', '#/requests/r-review'],
  ['import', '#/import'], ['import-preview', '#/import', 'usual', press(/选择文件|Choose a file/)],
  ['import-stored', '#/import', 'usual', press(/选择文件|Choose a file/), press(/保存这些|Store these/)],
  ['import-wrong', '#/import', 'wrong-file', press(/选择文件|Choose a file/)],
  ['settings', '#/settings'], ['settings-own', '#/settings', 'empty', press(/^连接$|^Connect$/)],
  ['own-data', '#/own-data'], ['not-found', '#/nowhere'],
  ['opening', '#/', 'opening'], ['opening-passphrase', '#/', 'opening-no-keychain', press(/建立我的|Set up my/)],
  ['locked', '#/', 'locked'], ['open-failed', '#/', 'failed'],
];
const looks = [
  ['zh-light', 'zh-Hans', 'light', 1280, 832, ''], ['en-dark', 'en', 'dark', 1280, 832, ''],
  ['zh-dark', 'zh-Hans', 'dark', 1280, 832, ''], ['en-light', 'en', 'light', 1280, 832, ''],
  ['zh-narrow', 'zh-Hans', 'light', 420, 832, ''], ['en-360', 'en', 'light', 360, 740, ''], ['en-large', 'en', 'light', 1280, 832, '200%'],
];
const print = (text) => process.stdout.write(`${text}\n`);
const wanted = process.argv.slice(2);
const axeSource = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
let problems = 0;
const complain = (text) => {
  problems += 1;
  print(text);
};

for (const [look, language, theme, width, height, size] of looks) {
  const context = await browser.newContext({ viewport: { width, height }, locale: language === 'en' ? 'en-GB' : 'zh-CN', timezoneId: 'Asia/Shanghai' });
  for (const screen of screens) {
    const [name, hash, scene = 'usual'] = screen.filter((part) => typeof part === 'string');
    const steps = screen.filter((part) => typeof part === 'function');
    const label = `${name}.${look}`;
    if (wanted.length > 0 && !wanted.some((part) => label.includes(part))) continue;
    const began = Date.now();
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(`${label}: ${message.text()}`));
    page.on('pageerror', (error) => complain(`${label}: ${error.message}`));
    await page.goto(`${address}?language=${language}&theme=${theme}&scene=${scene}${hash}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (size !== '') await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    await settled(page);
    for (const step of steps) {
      try {
        await step(page);
      } catch (error) {
        complain(`${label}: step failed: ${error.message.split('\n')[0]}`);
      }
      await settled(page);
    }
    await settled(page);
    await page.screenshot({ path: path.join(pictures, `${label}.png`), fullPage: !/confirm|calendar/.test(name) });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const widest = () => [...document.querySelectorAll('main *, header *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.closest('.table-frame, .chart-columns') === null).map((one) => one.className || one.tagName).slice(-3);
    if (sideways > 0) complain(`${label}: scrolls sideways by ${sideways}: ${(await page.evaluate(widest)).join(', ')}`);
    await page.evaluate(axeSource);
    const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    for (const { id, nodes } of result.violations) complain(`${label}: axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ')}`);
    print(`${label} ${Date.now() - began} ms`);
    await page.close();
  }
  await context.close();
}
await browser.close();
server.close();
print(problems === 0 ? 'nothing to complain of' : `${problems} complaints`);
process.exitCode = problems === 0 ? 0 : 1;
