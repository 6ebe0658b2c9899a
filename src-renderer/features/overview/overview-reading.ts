import type { Overview } from '#shared/contract/operations/debt';
import { readingOf, type ReadingOf } from '../../bridge/reading-of';

/** The overview of all accounts. */
export const overviewReading: ReadingOf<Overview> = readingOf(['overview.read'], () => window.mingzhang.overview.read());
