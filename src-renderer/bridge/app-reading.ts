import type { AppState } from '#shared/contract/operations/app';
import { readingOf, type ReadingOf } from './reading-of';

/** The application's state: profile, lock, settings, lender, sync. */
export const appReading: ReadingOf<AppState> = readingOf(['app.read'], () => window.mingzhang.app.read());
