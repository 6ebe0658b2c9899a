// What a stock Electron does with "electron FOLDER": the stand-in runtime comes without it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const [folder, preloads] = readArguments(process.argv.slice(1));

for (const preload of preloads) require(path.resolve(preload));
if (folder === undefined) {
  process.stderr.write('This Electron runs an application folder: electron FOLDER\n');
  app.exit(1);
} else {
  await run(path.resolve(folder));
}

/** Runs the application in a folder as if Electron had been started in it. @param {string} applicationFolder */
async function run(applicationFolder) {
  const { name, productName, version, main = 'index.js' } = JSON.parse(
    readFileSync(path.join(applicationFolder, 'package.json'), 'utf8'),
  );
  if (productName ?? name) app.setName(productName ?? name);
  if (version) app.setVersion(version);
  app.setAppPath(applicationFolder);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  await import(pathToFileURL(path.join(applicationFolder, main)).href);
}

/** The first argument that is not a switch, and the modules to load before it (-r, as stock Electron has it). */
function readArguments(given) {
  const modules = [];
  for (let index = 0; index < given.length; index += 1) {
    if (given[index] === '-r' || given[index] === '--require') modules.push(given[(index += 1)]);
    else if (!given[index].startsWith('-')) return [given[index], modules];
  }
  return [undefined, modules];
}
