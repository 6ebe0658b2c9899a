import { buildTargets } from './build/build-targets.mjs';
import { copyBinding } from './build/copy-binding.mjs';
import { isRoot } from './setup/chromium-sandbox.mjs';
import { runLoudly } from './setup/child-process.mjs';
import { hasDisplay, withHiddenDisplay } from './setup/display.mjs';
import { describeElectron } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { runAsScript } from './setup/run-as-script.mjs';
import { ignoredByTour, runTour, tellAboutTour } from './test/tour.mjs';

// npm start [-- --tour] [-- ARGUMENTS]: sets up, builds, and opens the application with the arguments. With
// --tour, or where there is no screen, it goes through the guided tour on a hidden screen instead.
await runAsScript(async () => {
  const given = process.argv.slice(2);
  const tour = given.includes('--tour') || !hasDisplay();
  const { runtime, binding, environment } = await prepare({ needsDisplay: tour });
  await buildTargets(['main', 'servicer', 'preload', 'renderer']);
  await copyBinding(binding);
  say(describeElectron(runtime));
  if (!tour) return openApplication(runtime.executable, given, environment);

  if (!given.includes('--tour')) say('There is no screen here, so the guided tour runs on a hidden one.');
  const ignored = ignoredByTour(given);
  if (ignored !== null) say(ignored);
  const code = await withHiddenDisplay((display) => runTour({ ...environment, ...display }));
  say(await tellAboutTour());
  return code === 0 ? 0 : 1;
});

/**
 * Opens the window and waits until it is closed.
 *
 * @param {string} executable @param {readonly string[]} given @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} the application's exit code
 */
function openApplication(executable, given, environment) {
  if (isRoot()) say("Running as root: Electron then refuses its sandbox, so it starts with --no-sandbox. Use an ordinary user for real data.");
  const switches = isRoot() ? ['--no-sandbox'] : [];
  return runLoudly(executable, [...switches, projectRoot, ...given], { cwd: process.env.INIT_CWD ?? process.cwd(), env: environment });
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
