import { useState, type FormEvent } from 'react';
import type { Protection } from '#shared/contract/operations/app';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Failure } from '#shared/domain/result';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { FailureMessage } from '../../ui/FailureMessage';
import { PassphraseFields } from './PassphraseFields';
import { passphraseProblems } from './passphrase-problems';

interface ProtectionFormProps {
  /** The keychain's name; null where there is none that protects. */
  readonly keychain: string | null;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly onCreate: (asked: OperationRequest<'profile.create'>) => void;
}

/** Chooses what keeps the key of one's own store, and sets the store up. */
export function ProtectionForm({ keychain, failure, isPending, onCreate }: ProtectionFormProps) {
  const { t } = useWords();
  const [protection, setProtection] = useState<Protection>(keychain === null ? 'passphrase' : 'keychain');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const problems = passphraseProblems(first, again);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (protection === 'keychain') onCreate({ protection });
    else if (problems.first === null && problems.again === null) onCreate({ protection, passphrase: first });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {keychain === null ? (
        <p className="note">{t('opening.protect.noKeychain')}</p>
      ) : (
        <ChoiceGroup
          label={t('opening.protect.label')}
          arrangement="list"
          choices={[
            { value: 'keychain', label: t('opening.protect.keychain'), hint: t('opening.protect.keychainHint', { backend: keychain }) },
            { value: 'passphrase', label: t('opening.protect.passphrase'), hint: t('opening.protect.passphraseHint') },
          ]}
          value={protection}
          onChange={setProtection}
        />
      )}
      {protection === 'keychain' ? null : (
        <PassphraseFields first={first} again={again} problems={isChecked ? problems : null} onFirst={setFirst} onAgain={setAgain} />
      )}
      {failure === null ? null : <FailureMessage failure={failure} />}
      <div>
        <Button weight="primary" type="submit" isPending={isPending}>
          {t('opening.create')}
        </Button>
      </div>
    </form>
  );
}
