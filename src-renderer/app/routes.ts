import type { WordKey } from '../i18n/word-key';

/** The patterns of the page's addresses, after the `#`. */
export const routePatterns = {
  overview: '/',
  schedule: '/schedule/:accountId?',
  bill: '/bills/:billId',
  extension: '/bills/:billId/extension',
  requests: '/requests',
  request: '/requests/:reference',
  help: '/help',
  billFiles: '/import',
  settings: '/settings',
  ownData: '/own-data',
} as const;

/** The ways to the page's screens, handed to features, which know of no other feature. */
export const routes = {
  overview: '#/',
  schedules: '#/schedule',
  schedule: (accountId: string) => `#/schedule/${encodeURIComponent(accountId)}`,
  bill: (billId: string) => `#/bills/${encodeURIComponent(billId)}`,
  extension: (billId: string) => `#/bills/${encodeURIComponent(billId)}/extension`,
  requests: '#/requests',
  request: (reference: string) => `#/requests/${encodeURIComponent(reference)}`,
  help: '#/help',
  billFiles: '#/import',
  settings: '#/settings',
  ownData: '#/own-data',
} as const;

/** The screens of the main navigation, in order. `within` are the beginnings of addresses that belong to each. */
export const mainRoutes = [
  { to: routes.overview, word: 'app.navigation.overview', icon: 'overview', within: [] },
  { to: routes.schedules, word: 'app.navigation.schedule', icon: 'schedule', within: ['/schedule', '/bills'] },
  { to: routes.help, word: 'app.navigation.help', icon: 'help', within: ['/help'] },
  { to: routes.requests, word: 'app.navigation.requests', icon: 'requests', within: ['/requests'] },
  { to: routes.billFiles, word: 'app.navigation.import', icon: 'import', within: ['/import'] },
  { to: routes.settings, word: 'app.navigation.settings', icon: 'settings', within: ['/settings', '/own-data'] },
] as const satisfies readonly {
  readonly to: string;
  readonly word: WordKey;
  readonly icon: string;
  readonly within: readonly string[];
}[];
