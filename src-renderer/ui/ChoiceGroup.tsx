import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import './ChoiceGroup.css';

/** One of the answers to choose from. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** In a row of short answers, or as a list with a hint each. */
  readonly arrangement?: 'row' | 'list';
}

/** One answer of a few, all of them in sight. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, choices, value, onChange, arrangement = 'row' } = props;
  const choose = (chosen: string): void => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <RadioGroup className="choice-group" value={value} onChange={choose}>
      <Label className="field-label">{label}</Label>
      <div className={`choice-list choice-list-${arrangement}`}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="choice">
            <span className="choice-mark" aria-hidden="true" />
            <span className="choice-text">
              <span>{choice.label}</span>
              {choice.hint === undefined ? null : <span className="note">{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
