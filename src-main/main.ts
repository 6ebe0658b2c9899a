import { app, Menu } from 'electron';
import { startApplication } from './application';
import { refusedSwitch } from './window/command-line';
import { refuseNavigation } from './window/main-window';
import { announcePageScheme } from './window/page-protocol';
import { startOptionProblem } from './window/start-options';

/** What has to happen before Electron is ready, the refusals first of all. */
function main(): void {
  if (app.isPackaged && refusedSwitch(app.commandLine, process.env) !== null) {
    app.exit(64);
    return;
  }
  const problem = startOptionProblem(app.commandLine);
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    app.exit(2);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  // As root Chromium runs without its sandbox or not at all; the start script then says so.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  announcePageScheme();
  refuseNavigation();
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  startApplication();
}

main();
