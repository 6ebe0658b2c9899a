import path from 'node:path';
import { app, BrowserWindow, Menu } from 'electron';

// The least that Electron can show: one window as large as the application's, one heading in it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
Menu.setApplicationMenu(null);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 832, backgroundColor: '#f6f4ef' });
  return window.loadFile(path.join(import.meta.dirname, 'bare-window.html'));
});
