import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { operationNames, pageEventNames } from '#shared/contract/operations/operation-names';
import type { Bridge, PageEventName } from '#shared/contract/operations/operations';

// Reached through `dropFile` only: the page hands over a file it was given and never learns or names a path.
const withheld = 'billFile.drop';

type Calls = Record<string, Record<string, (request?: unknown) => Promise<unknown>>>;

function calls(): Calls {
  const nouns: Calls = {};
  for (const name of operationNames) {
    if (name === withheld) continue;
    const [noun = '', verb = ''] = name.split('.');
    nouns[noun] = { ...nouns[noun], [verb]: (request) => ipcRenderer.invoke(name, request) };
  }
  return nouns;
}

function subscribe(event: PageEventName, listener: () => void): () => void {
  if (!pageEventNames.includes(event)) return () => undefined;
  // The page's function is wrapped: it must never be handed Electron's event, which carries the sender.
  const wrapped = (): void => listener();
  ipcRenderer.on(event, wrapped);
  return () => ipcRenderer.removeListener(event, wrapped);
}

// The list of names makes the object, the table of operations its type: both come from the same contract.
const bridge = {
  ...calls(),
  subscribe,
  dropFile: (file: unknown) => ipcRenderer.invoke(withheld, { path: pathOf(file) }),
} as unknown as Bridge;

function pathOf(file: unknown): string {
  return file instanceof File ? webUtils.getPathForFile(file) : '';
}

contextBridge.exposeInMainWorld('mingzhang', bridge);
