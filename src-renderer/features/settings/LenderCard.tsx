import { useState } from 'react';
import type { LenderState, ProfileName } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { SyncState } from '#shared/contract/operations/sync';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { LenderForm } from './LenderForm';
import { useSettings } from './use-settings';

interface LenderCardProps {
  readonly profile: ProfileName | null;
  readonly lender: LenderState | null;
  readonly sync: Pick<SyncState, 'lastSyncedAt' | 'failure'>;
}

/** Which lender is connected; the connecting of one, and once there is one the changing of its address or token. */
export function LenderCard({ profile, lender, sync }: LenderCardProps) {
  const { t } = useWords();
  const { connect } = useSettings();
  const [changes, setChanges] = useState(0);
  const submit = (asked: OperationRequest<'lender.connect'>): void =>
    connect.mutate(asked, { onSuccess: () => setChanges((before) => (lender === null ? before : before + 1)) });
  const failure = connect.error?.failure ?? null;
  const form = <LenderForm address={lender?.address ?? ''} isPending={connect.isPending} failure={failure} onSubmit={submit} />;
  const isFirstSyncing = changes === 0 && sync.lastSyncedAt === null && sync.failure === null;
  // Once the change is made the form begins anew, closed.
  const way = lender === null ? form : <Explainer key={changes} summary={t('settings.lender.change')}>{form}</Explainer>;
  return (
    <Card title={t('settings.lender.title')}>
      {lender === null ? null : <Connected lender={lender} />}
      {connect.isSuccess && (isFirstSyncing || changes > 0) ? (
        <Banner tone="good" announced="when-free">
          <p>{isFirstSyncing ? t('settings.lender.done') : t('settings.lender.changed')}</p>
        </Banner>
      ) : null}
      {profile === 'demo' ? <p className="muted">{t('settings.lender.demoOnly')}</p> : way}
    </Card>
  );
}

function Connected({ lender }: { readonly lender: LenderState }) {
  const { t, local } = useWords();
  return (
    <>
      <p>{t('settings.lender.connected', { lender: local(lender.name) })}</p>
      {lender.isSandbox ? <p className="note">{t('settings.lender.sandbox')}</p> : null}
      <Facts arrangement="pairs" facts={[{ name: t('settings.lender.address'), value: lender.address }]} />
    </>
  );
}
