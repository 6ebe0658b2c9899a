// The application, or the bare window it is compared with, started with watches around it. The product itself holds no
// measuring code; what is started is the same for both up to the last line.
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { mark } from './marks.mjs';
import { watchCalls, watchWindow } from './watches.mjs';

mark('main script loaded');

/** @type {import('../launch.mjs').MeasuredStart} */
const { appFolder, main, landmarks, script } = JSON.parse(process.env.MINGZHANG_BENCH ?? '{}');
// Not in Electron's documentation: it is what Electron itself calls for `electron FOLDER`.
/** @type {typeof app & { setAppPath: (folder: string) => void }} */ (app).setAppPath(appFolder);
void app.whenReady().then(() => mark('application ready'));
watchCalls();
watchWindow(landmarks, script);
await import(pathToFileURL(main).href);
mark('main script run');
