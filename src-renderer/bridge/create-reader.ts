import { QueryClient } from '@tanstack/react-query';

/**
 * Makes what keeps the answers of the trusted side for the page. The page has no network of its own, so it never waits for one;
 * answers do not age, they are read again when the trusted side says that something changed.
 */
export function createReader(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
