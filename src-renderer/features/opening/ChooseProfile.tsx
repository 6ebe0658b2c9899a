import FlaskConical from 'lucide-react/icons/flask-conical';
import LockKeyhole from 'lucide-react/icons/lock-keyhole';
import type { VaultState } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { FailureMessage } from '../../ui/FailureMessage';
import { PageHeader } from '../../ui/PageHeader';
import { ProtectionForm } from './ProtectionForm';
import { useProfile } from './use-profile';

interface ChooseProfileProps {
  readonly vault: VaultState;
}

/** The first choice: look around with made-up data, or keep one's own. */
export function ChooseProfile({ vault }: ChooseProfileProps) {
  const { t } = useWords();
  const { open, create } = useProfile();
  return (
    <div className="stack-wide">
      <PageHeader title={t('opening.title')} lede={t('opening.lede')} />
      <Card title={t('opening.try.title')} icon={<FlaskConical size={20} aria-hidden="true" />}>
        <p className="muted">{t('opening.try.text')}</p>
        <div>
          <Button weight="primary" onPress={() => open.mutate('demo')} isPending={open.isPending}>
            {t('opening.try.action')}
          </Button>
        </div>
        {open.error === null ? null : <FailureMessage failure={open.error.failure} />}
      </Card>
      <Card title={t('opening.own.title')} icon={<LockKeyhole size={20} aria-hidden="true" />}>
        <p className="muted">{t('opening.own.text')}</p>
        <ProtectionForm
          keychain={vault.keychain}
          failure={create.error?.failure ?? null}
          isPending={create.isPending}
          onCreate={(asked) => create.mutate(asked)}
        />
      </Card>
    </div>
  );
}
