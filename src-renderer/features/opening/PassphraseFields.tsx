import KeyRound from 'lucide-react/icons/key-round';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { TextInput } from '../../ui/TextInput';
import type { PassphraseProblems } from './passphrase-problems';

interface PassphraseFieldsProps {
  readonly first: string;
  readonly again: string;
  /** Null before the form was sent for the first time: nobody is told off while typing. */
  readonly problems: PassphraseProblems | null;
  readonly onFirst: (value: string) => void;
  readonly onAgain: (value: string) => void;
}

/** A new passphrase, typed twice, with plain advice and what its loss means. */
export function PassphraseFields({ first, again, problems, onFirst, onAgain }: PassphraseFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        kind="secret"
        label={t('opening.passphrase.first')}
        hint={t('opening.passphrase.advice')}
        value={first}
        onChange={onFirst}
        maximumLength={1024}
        problem={problems?.first === 'short' ? t('opening.passphrase.short') : null}
      />
      <TextInput
        kind="secret"
        label={t('opening.passphrase.again')}
        value={again}
        onChange={onAgain}
        maximumLength={1024}
        problem={problems?.again === 'different' ? t('opening.passphrase.different') : null}
      />
      <Banner tone="info" icon={<KeyRound size={18} aria-hidden="true" />}>
        <p>{t('opening.passphrase.lost')}</p>
      </Banner>
    </>
  );
}
