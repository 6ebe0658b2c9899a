import { buildTargets } from './build/build-targets.mjs';
import { copyBinding } from './build/copy-binding.mjs';
import { packageApplication } from './package/package-application.mjs';
import { hasDisplay } from './setup/display.mjs';
import { describeElectron } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

// npm run package: an unpacked application for this platform, in dist/.
await runAsScript(async () => {
  const { runtime, binding } = await prepare({ needsDisplay: !hasDisplay() });
  await buildTargets(['main', 'servicer', 'preload', 'renderer']);
  await copyBinding(binding);
  const program = await packageApplication(runtime);
  process.stdout.write(`${describeElectron(runtime)}\nPackaged: ${program}\n`);
});
