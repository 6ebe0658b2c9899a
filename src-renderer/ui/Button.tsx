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

/**
 * Something to press. `isPending` keeps it in place and takes no further press while what was pressed is under way. It is marked
 * busy here and not handed to the library, which would announce it through an element that outlives the button.
 */
export function Button(props: ButtonProps) {
  const { children, onPress = nothing, weight = 'secondary', icon, label, type = 'button', isPending = false } = props;
  const element = useFirstFocus<HTMLButtonElement>(props.hasFirstFocus ?? false);
  return (
    <AriaButton
      className={`button button-${weight}`}
      type={type}
      onPress={isPending ? nothing : onPress}
      isDisabled={props.isDisabled ?? false}
      {...(isPending ? { 'data-pending': true, 'aria-disabled': true } : {})}
      ref={element}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}
