import CircleCheck from 'lucide-react/icons/circle-check';
import CloudOff from 'lucide-react/icons/cloud-off';
import HardDrive from 'lucide-react/icons/hard-drive';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import type { AppState } from '#shared/contract/operations/app';
import { useClockShift } from '../bridge/use-clock-shift';
import { useDoing } from '../bridge/use-doing';
import { useWords } from '../i18n/use-words';
import { Button } from '../ui/Button';
import { FailureMessage } from '../ui/FailureMessage';
import { freshnessOf } from './freshness-model';
import './FreshnessBar.css';
import { FreshnessText } from './FreshnessText';

interface FreshnessBarProps {
  readonly state: AppState;
}

const icons = { 'no-lender': HardDrive, never: HardDrive, running: RefreshCw, failed: CloudOff, synced: CircleCheck };

/** How fresh everything shown is, why it is not fresher, and the button that brings it up to date. */
export function FreshnessBar({ state }: FreshnessBarProps) {
  const { t, local } = useWords();
  const sync = useDoing(() => window.mingzhang.sync.run());
  const freshness = freshnessOf(state);
  const isRunning = freshness.kind === 'running' || sync.isPending;
  const shift = useClockShift();
  const isOutdated = state.sync.lastSyncedAt !== null && Date.parse(state.sync.lastSyncedAt) > sync.submittedAt + shift;
  const failure = state.sync.failure ?? (isOutdated ? null : (sync.error?.failure ?? null));
  const Icon = icons[freshness.kind];
  return (
    <section className="freshness" aria-label={t('sync.label')} data-kind={freshness.kind}>
      <div className="freshness-line">
        <Icon size={16} aria-hidden="true" />
        <output className="freshness-text">
          <FreshnessText freshness={freshness} />
          {freshness.kind === 'failed' && freshness.waitUntil !== null ? (
            <span className="freshness-aside">{t('sync.wait', { moment: freshness.waitUntil })}</span>
          ) : null}
          {state.sync.queued > 0 ? <span className="freshness-aside">{t('sync.queued', { count: state.sync.queued })}</span> : null}
        </output>
        {state.lender === null ? null : (
          <span className="muted">{t('sync.lender', { lender: local(state.lender.name) })}</span>
        )}
        {state.lender === null ? null : (
          <Button weight="quiet" icon={<RefreshCw size={16} aria-hidden="true" />} onPress={() => sync.mutate()} isPending={isRunning}>
            {isRunning ? t('sync.runningButton') : t('sync.run')}
          </Button>
        )}
      </div>
      {failure === null || isRunning || state.lender === null ? null : <FailureMessage failure={failure} isFirst={state.sync.lastSyncedAt === null} />}
    </section>
  );
}
