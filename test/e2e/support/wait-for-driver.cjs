// Loaded before the application (electron -r): holds its start until Playwright is attached, which says so by calling
// `__playwright_run`. Without it a window that opens in between is sometimes lost. Playwright has a loader of its own, but
// that one also replaces the keychain and sets some forty switches; the stories are to meet the application as it is.
const { app } = require('electron');

const ready = app.whenReady();
let release = () => undefined;
const released = new Promise((resolve) => {
  release = resolve;
});

app.whenReady = () => released;
globalThis.__playwright_run = async () => release(await ready);
