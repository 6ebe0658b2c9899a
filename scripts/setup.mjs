import { describeElectron } from './setup/electron-runtime.mjs';
import { hasDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

// npm run setup [-- --refresh-runtime] [--for-tests]: makes the machine ready and does nothing else.
await runAsScript(async () => {
  const given = new Set(process.argv.slice(2));
  const forTests = given.has('--for-tests');
  const { runtime, binding, without } = await prepare({
    needsDisplay: forTests || !hasDisplay(),
    wantsTestExtras: forTests,
    refreshRuntime: given.has('--refresh-runtime'),
  });
  process.stdout.write(`${describeElectron(runtime)}\nSQLite binding: ${binding}\n`);
  for (const extra of without) process.stdout.write(`Without ${extra.package}: ${extra.for} will be skipped.\n`);
});
