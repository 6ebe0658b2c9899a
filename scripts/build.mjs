import { buildTargets } from './build/build-targets.mjs';
import { copyBinding } from './build/copy-binding.mjs';
import { hasDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { runAsScript } from './setup/run-as-script.mjs';

// npm run build: everything in out/, as far as it is not up to date.
await runAsScript(async () => {
  const { binding } = await prepare({ needsDisplay: !hasDisplay() });
  const built = await buildTargets();
  await copyBinding(binding);
  process.stdout.write(built.length === 0 ? 'out/ is up to date.\n' : `Built into out/: ${built.join(', ')}.\n`);
});
