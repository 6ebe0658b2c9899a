import { assertNever } from '#shared/domain/broken-invariant';
import { useClockShift } from '../bridge/use-clock-shift';
import { useWords } from '../i18n/use-words';
import { useNow } from '../ui/use-now';
import type { Freshness } from './freshness-model';

interface FreshnessTextProps {
  readonly freshness: Freshness;
}

const aMinute = 60_000;

/** How fresh the data is, in words. */
export function FreshnessText({ freshness }: FreshnessTextProps) {
  const { t, format } = useWords();
  const now = useNow() + useClockShift();
  switch (freshness.kind) {
    case 'no-lender':
      return t('sync.state.noLender');
    case 'never':
      return t('sync.state.never');
    case 'running':
      return freshness.received === 0 ? t('sync.state.running') : t('sync.state.received', { count: freshness.received });
    case 'failed':
      if (freshness.lastSyncedAt === null) return t('sync.state.failedNever');
      return t('sync.state.failed', { moment: freshness.lastSyncedAt });
    case 'synced':
      if (now - Date.parse(freshness.lastSyncedAt) < aMinute) return t('sync.state.justNow');
      return t('sync.state.at', { ago: format.ago(freshness.lastSyncedAt, now) });
    default:
      return assertNever(freshness);
  }
}
