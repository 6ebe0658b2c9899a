import type { VaultState } from '#shared/contract/operations/app';
import type { Failure } from '#shared/domain/result';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { FailureMessage } from '../../ui/FailureMessage';
import { PageHeader } from '../../ui/PageHeader';
import { useProfile } from './use-profile';

interface OpenFailureProps {
  readonly failure: Failure;
  readonly vault: VaultState;
}

/** Why the data could not be opened and what to do. There is no way to delete anything here. */
export function OpenFailure({ failure, vault }: OpenFailureProps) {
  const { t } = useWords();
  const { open } = useProfile();
  const wanted = vault.state === 'absent' ? 'demo' : 'personal';
  return (
    <div className="stack-wide">
      <PageHeader title={t('opening.failed.title')} lede={t('opening.failed.text')} />
      <FailureMessage failure={open.error?.failure ?? failure} />
      <div className="row">
        <Button weight="primary" onPress={() => open.mutate(wanted)} isPending={open.isPending}>
          {t('opening.failed.again')}
        </Button>
        {wanted === 'demo' ? null : <Button onPress={() => open.mutate('demo')}>{t('opening.failed.demo')}</Button>}
      </div>
    </div>
  );
}
