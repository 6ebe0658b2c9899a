import { useState, type FormEvent } from 'react';
import type { Protection } from '#shared/contract/operations/app';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { FailureMessage } from '../../ui/FailureMessage';
import { PageHeader } from '../../ui/PageHeader';
import { TextInput } from '../../ui/TextInput';
import { useProfile } from './use-profile';

interface UnlockFormProps {
  readonly protection: Protection;
  /** True where the data was open and the application had to lock it. */
  readonly isInterrupted: boolean;
}

/** Opens one's own data again: with the passphrase, or with the keychain that keeps the key. */
export function UnlockForm({ protection, isInterrupted }: UnlockFormProps) {
  const { t } = useWords();
  const { open, unlock } = useProfile();
  const failure = open.error?.failure ?? unlock.error?.failure ?? null;
  return (
    <div className="stack-wide">
      <PageHeader title={t('opening.locked.title')} lede={t('opening.locked.text')} />
      {isInterrupted ? (
        <Banner tone="attention" title={t('opening.locked.interruptedTitle')} announced="at-once">
          <p>{t('opening.locked.interruptedText')}</p>
        </Banner>
      ) : null}
      <Card isTitleShown={false} title={protection === 'keychain' ? t('opening.protect.keychain') : t('opening.protect.passphrase')}>
        {protection === 'keychain' ? (
          <div>
            <Button weight="primary" onPress={() => open.mutate('personal')} isPending={open.isPending}>
              {t('opening.locked.keychain')}
            </Button>
          </div>
        ) : (
          <PassphraseQuestion isPending={unlock.isPending} onAnswer={(passphrase) => unlock.mutate(passphrase)} />
        )}
        {failure === null ? null : <FailureMessage failure={failure} />}
      </Card>
      <div className="opening-aside">
        <Button weight="quiet" onPress={() => open.mutate('demo')}>
          {t('opening.failed.demo')}
        </Button>
      </div>
    </div>
  );
}

function PassphraseQuestion(props: { readonly isPending: boolean; readonly onAnswer: (passphrase: string) => void }) {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase !== '') props.onAnswer(passphrase);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextInput
        kind="secret"
        label={t('opening.locked.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        maximumLength={1024}
        problem={isMissing ? t('opening.locked.missing') : null}
        hasFirstFocus
      />
      <div>
        <Button weight="primary" type="submit" isPending={props.isPending}>
          {t('opening.locked.open')}
        </Button>
      </div>
    </form>
  );
}
