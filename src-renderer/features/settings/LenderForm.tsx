import { useState, type FormEvent } from 'react';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FailureMessage } from '../../ui/FailureMessage';
import { TextInput } from '../../ui/TextInput';
import { lenderFormProblems } from './lender-form-problems';
import { useSettings } from './use-settings';

/** Connects a lender by the address and the token it gave. */
export function LenderForm() {
  const { t } = useWords();
  const { connect } = useSettings();
  const [address, setAddress] = useState('');
  const [token, setToken] = useState('');
  const [isChecked, setChecked] = useState(false);
  const problems = lenderFormProblems(address, token);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problems.address !== null || problems.token !== null) return;
    connect.mutate({ address: address.trim(), token: token.trim() }, { onSuccess: () => setToken('') });
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
        problem={isChecked && problems.token !== null && !connect.isSuccess ? t(problems.token) : null}
      />
      {connect.error === null ? null : <FailureMessage failure={connect.error.failure} />}
      {connect.isSuccess ? (
        <Banner tone="good" announced="when-free">
          <p>{t('settings.lender.done')}</p>
        </Banner>
      ) : null}
      <div>
        <Button weight="primary" type="submit" isPending={connect.isPending}>
          {t('settings.lender.connect')}
        </Button>
      </div>
    </form>
  );
}
