/**
 * Brings the Chinese font in after the first paint: a hundred slices, of which only those that the page's characters need are read.
 * Until then, and where it is missing, the desktop's own fonts show the text.
 */
export function loadFont(): void {
  void import('@fontsource-variable/noto-sans-sc/index.css');
}
