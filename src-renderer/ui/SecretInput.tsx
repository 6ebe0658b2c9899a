import type { RefObject } from 'react';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { Input } from 'react-aria-components/Input';
import { useWords } from '../i18n/use-words';

interface SecretInputProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

/** The input of a secret, with a button that shows what is typed and hides it again. */
export function SecretInput({ ref, isShown, onShow }: SecretInputProps) {
  const { t } = useWords();
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="field-secret">
      <Input className="field-input" ref={ref} />
      <button type="button" aria-pressed={isShown} aria-label={t('field.secret.show')} title={t('field.secret.show')} onClick={() => onShow(!isShown)}>
        <Icon size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
