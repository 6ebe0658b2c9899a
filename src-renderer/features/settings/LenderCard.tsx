import type { LenderState, ProfileName } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { LenderForm } from './LenderForm';

interface LenderCardProps {
  readonly profile: ProfileName | null;
  readonly lender: LenderState | null;
}

/** Which lender is connected, and the connecting of one. */
export function LenderCard({ profile, lender }: LenderCardProps) {
  const { t, local } = useWords();
  return (
    <Card title={t('settings.lender.title')}>
      {lender === null ? null : (
        <>
          <p>{t('settings.lender.connected', { lender: local(lender.name) })}</p>
          {lender.isSandbox ? <p className="note">{t('settings.lender.sandbox')}</p> : null}
          <Facts arrangement="pairs" facts={[{ name: t('settings.lender.address'), value: lender.address }]} />
        </>
      )}
      {profile === 'demo' ? <p className="muted">{t('settings.lender.demoOnly')}</p> : <LenderForm />}
    </Card>
  );
}
