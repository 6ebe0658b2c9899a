import path from 'node:path';
import { projectRoot } from '../setup/project-root.mjs';
import { headingLandmarks, scheduleLandmarks } from './painted.mjs';

/** The day that everything measured stands on. */
export const measuredDay = '2026-11-23';

const bareWindow = path.join(import.meta.dirname, 'measured-app', 'bare-window.mjs');

/**
 * @typedef {object} Program
 * @property {string} electron the runtime's executable
 * @property {string | null} packaged the packaged application's executable; null where what was built is measured
 * @property {string} main the main script that was built
 */

/**
 * The application that opens on the schedule of a profile, and the bare window beside it: the same runtime and switches,
 * each with a folder of its own.
 *
 * @param {Program} program
 * @param {{ profile: string, folder: string, environment: NodeJS.ProcessEnv, passwordStore: string, script?: string }} place
 * @returns {{ application: import('./launch.mjs').Subject, reference: import('./launch.mjs').Subject }}
 */
export function subjectsOf(program, { profile, folder, environment, passwordStore, script }) {
  const switches = [
    `--profile=${profile}`,
    '--screen=schedule',
    '--language=zh-Hans',
    `--date=${measuredDay}`,
    ...(process.platform === 'linux' ? [`--password-store=${passwordStore}`] : []),
  ];
  const shared = { switches, environment };
  return {
    application: {
      ...shared,
      executable: program.packaged ?? program.electron,
      isPackaged: program.packaged !== null,
      folder: path.join(folder, 'application'),
      measured: { appFolder: projectRoot, main: program.main, landmarks: scheduleLandmarks, ...(script === undefined ? {} : { script }) },
    },
    reference: {
      ...shared,
      executable: program.electron,
      folder: path.join(folder, 'reference'),
      measured: { appFolder: projectRoot, main: bareWindow, landmarks: headingLandmarks },
    },
  };
}
