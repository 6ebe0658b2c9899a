import type { QueryClient } from '@tanstack/react-query';
import type { AppState } from '#shared/contract/operations/app';
import { appReading } from '../bridge/app-reading';
import { overviewReading } from '../features/overview/overview-reading';
import { scheduleReading } from '../features/schedule/schedule-reading';
import { routes } from './routes';

/**
 * Asks for the application's state before anything is drawn, and once a profile is open for what the screen at `place`, the
 * address after the page's name, will show. Answers the state; null where it was refused. What is refused is asked for again
 * by the screens, which tell of it.
 */
export async function readAhead(reader: QueryClient, place: string): Promise<AppState | null> {
  const state = await reader.fetchQuery(appReading).catch(() => null);
  if (state === null || state.profile === null) return state;
  if (place === '' || place === routes.overview) void reader.prefetchQuery(overviewReading);
  if (place === routes.schedules) void reader.prefetchQuery(scheduleReading(null));
  return state;
}
