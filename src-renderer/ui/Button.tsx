import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import './Button.css';
import { useFirstFocus } from './use-first-focus';

/** How much a button stands out: one primary on a screen, the rest secondary or quiet. */
export type ButtonWeight = 'primary' | 'secondary' | 'quiet';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly weight?: ButtonWeight;
  readonly icon?: ReactNode;
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly hasFirstFocus?: boolean;
}

const nothing = (): void => undefined;

/** Something to press. `isPending` keeps it in place, and says so, while what was pressed is under way. */
export function Button(props: ButtonProps) {
  const { children, onPress = nothing, weight = 'secondary', icon, label, type = 'button' } = props;
  const element = useFirstFocus<HTMLButtonElement>(props.hasFirstFocus ?? false);
  return (
    <AriaButton
      className={`button button-${weight}`}
      type={type}
      onPress={onPress}
      isDisabled={props.isDisabled ?? false}
      isPending={props.isPending ?? false}
      ref={element}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}
