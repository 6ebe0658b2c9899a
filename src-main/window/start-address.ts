const places = {
  schedule: '/schedule',
  requests: '/requests',
  import: '/import',
  settings: '/settings',
} as const;

/** The screens that `--screen` names. */
export const startScreens: readonly string[] = Object.keys(places);

/** The page's address at the screen that the switch `--screen` names; where it names none that there is, as it opens by itself. */
export function startAddress(page: string, screen: string): string {
  const named = Object.entries(places).find(([name]) => name === screen);
  return named === undefined ? page : `${page}#${named[1]}`;
}
