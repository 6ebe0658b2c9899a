import '@fontsource-variable/noto-sans-sc/index.css';

/**
 * Fetches those of the Chinese font's hundred slices that a text needs, before the text is drawn. Drawn without them, the desktop
 * would be asked for each of its characters, and all would be laid out again when they come. Whatever comes of it, the text can be
 * drawn: without the slices the desktop's own fonts show it.
 */
export async function loadFont(text: string): Promise<void> {
  await document.fonts.load('1em "Noto Sans SC Variable"', text).catch(() => undefined);
}
