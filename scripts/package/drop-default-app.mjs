import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Takes out what a bare Electron shows when it is given no application: the packaged one has its own, and
 * nothing else may be loaded. The builder calls this before it sets fuses and signs.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function dropDefaultApp(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  await fs.rm(path.join(resources, 'default_app.asar'), { force: true });
}
