import { app, ipcMain } from 'electron';
import { paintedExpression } from '../painted.mjs';
import { mark } from './marks.mjs';

/** Marks the first time that each operation is asked for by the page, and the first time that it is answered. */
export function watchCalls() {
  const handle = ipcMain.handle.bind(ipcMain);
  const seen = new Set();
  const once = (/** @type {string} */ name) => {
    if (seen.has(name)) return;
    seen.add(name);
    mark(name);
  };
  ipcMain.handle = (channel, listener) =>
    handle(channel, async (event, ...given) => {
      once(`${channel} asked`);
      const answered = await listener(event, ...given);
      once(`${channel} answered`);
      return answered;
    });
}

/**
 * Marks what the first window goes through, up to the landmarks of its page and the paint after the last of them.
 *
 * @param {readonly import('../painted.mjs').Landmark[]} landmarks
 * @param {string | undefined} script run in the page once it has loaded; what it answers is marked as well
 */
export function watchWindow(landmarks, script) {
  app.once('browser-window-created', (_event, window) => {
    mark('window created');
    const contents = window.webContents;
    contents.once('dom-ready', () => mark('DOM ready'));
    contents.once('did-navigate', () => {
      mark('page committed');
      // Of the frame, not of its contents: those would wait until everything has loaded.
      void contents.mainFrame.executeJavaScript(paintedExpression(landmarks)).then(markAll, ignoreLeaving);
    });
    if (script === undefined) return;
    contents.once('did-finish-load', () => {
      void contents.mainFrame.executeJavaScript(script).then(
        (value) => mark('script answered', Date.now(), value),
        (error) => mark('script failed', Date.now(), String(error)),
      );
    });
  });
}

/** Marks what the page answers; the paint last, because who measures waits for it. @param {unknown} moments by name */
function markAll(moments) {
  const { painted, ...earlier } = /** @type {Record<string, number>} */ (moments);
  for (const [name, at] of Object.entries(earlier)) mark(name, at);
  mark('painted', painted);
}

/** A page that is left answers nothing more. */
function ignoreLeaving() {}
