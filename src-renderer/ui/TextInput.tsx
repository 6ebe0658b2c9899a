import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useWords } from '../i18n/use-words';
import './Field.css';
import { SecretInput } from './SecretInput';
import { useFirstFocus } from './use-first-focus';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'secret' | 'long';
  readonly hint?: string;
  /** What is wrong with the value; null where nothing is. */
  readonly problem?: string | null;
  readonly maximumLength?: number;
  /** How many characters there may be: they are counted beside it, and more can be typed, so that nothing typed or pasted is lost. */
  readonly limit?: number;
  readonly hasFirstFocus?: boolean;
}

/** A field for text. What is wrong with it stands below it and is tied to it. A secret can be looked at while it is typed. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, kind = 'text', hint, problem = null, limit, maximumLength = 4096 } = props;
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  const input = useFirstFocus<HTMLInputElement>(props.hasFirstFocus ?? false);
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      {...(limit === undefined ? { maxLength: maximumLength } : {})}
      type={kind === 'secret' && !isShown ? 'password' : 'text'}
      autoComplete="off"
      spellCheck="false"
    >
      <Label>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {kind === 'long' ? <TextArea className="field-input" /> : null}
      {kind === 'text' ? <Input className="field-input" ref={input} /> : null}
      {kind === 'secret' ? <SecretInput ref={input} isShown={isShown} onShow={setShown} /> : null}
      {limit === undefined ? null : <p className="field-count">{t('field.count', { used: value.length, limit })}</p>}
      <FieldError className="field-error">{problem}</FieldError>
    </TextField>
  );
}
