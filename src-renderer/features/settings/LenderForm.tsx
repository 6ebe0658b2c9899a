import { useState, type FormEvent } from 'react';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Failure } from '#shared/domain/result';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { FailureMessage } from '../../ui/FailureMessage';
import { TextInput } from '../../ui/TextInput';
import { lenderFormProblems } from './lender-form-problems';

interface LenderFormProps {
  /** What stands in the field of the address at first. */
  readonly address: string;
  readonly isPending: boolean;
  /** Why the last attempt failed; null where it did not. */
  readonly failure: Failure | null;
  readonly onSubmit: (asked: OperationRequest<'lender.connect'>) => void;
}

/** Asks for the address and the token that a lender gave. */
export function LenderForm({ address: first, isPending, failure, onSubmit }: LenderFormProps) {
  const { t } = useWords();
  const [address, setAddress] = useState(first);
  const [token, setToken] = useState('');
  const [isChecked, setChecked] = useState(false);
  const problems = lenderFormProblems(address, token);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problems.address !== null || problems.token !== null) return;
    onSubmit({ address: address.trim(), token: token.trim() });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="muted">{t('settings.lender.text')}</p>
      <TextInput
        label={t('settings.lender.address')}
        value={address}
        onChange={setAddress}
        maximumLength={500}
        problem={isChecked && problems.address !== null ? t(problems.address) : null}
      />
      <TextInput
        kind="secret"
        label={t('settings.lender.token')}
        hint={t('settings.lender.tokenHint')}
        value={token}
        onChange={setToken}
        problem={isChecked && problems.token !== null ? t(problems.token) : null}
      />
      {failure === null ? null : <FailureMessage failure={failure} isFirst />}
      <div>
        <Button weight="primary" type="submit" isPending={isPending}>
          {t('settings.lender.connect')}
        </Button>
      </div>
    </form>
  );
}
