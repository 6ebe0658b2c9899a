import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Entrance } from './Entrance';
import { LocaleBridge } from './LocaleBridge';

interface AppProps {
  readonly reader: QueryClient;
  readonly words: i18n;
}

// Where one is stands after the `#`, so that reloading the page finds the same file.
const afterTheHash = { hook: useHashLocation };

/** The whole page: what reads, what speaks, where one is, and the door. */
export function App({ reader, words }: AppProps) {
  return (
    <QueryClientProvider client={reader}>
      <I18nextProvider i18n={words}>
        <LocaleBridge>
          <Router {...afterTheHash}>
            <Entrance />
          </Router>
        </LocaleBridge>
      </I18nextProvider>
    </QueryClientProvider>
  );
}
