import type { QueryClient } from '@tanstack/react-query';
import type { Bridge } from '#shared/contract/operations/operations';

/** Has everything read again when the store or the application changes. Answers the function that ends it. */
export function followChanges(bridge: Pick<Bridge, 'subscribe'>, reader: QueryClient): () => void {
  const endings = [
    bridge.subscribe('store.changed', () => void reader.invalidateQueries()),
    bridge.subscribe('app.changed', () => void reader.invalidateQueries({ queryKey: ['app.read'] })),
  ];
  return () => {
    for (const end of endings) end();
  };
}
