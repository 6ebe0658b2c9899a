import { useId, type ReactNode } from 'react';
import { Button } from './Button';
import { DialogFrame } from './DialogFrame';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is done that cannot be undone alone. The safe answer has the focus, and Escape gives it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirm, cancel, isPending = false, onConfirm, onCancel } = props;
  const description = useId();
  const actions = (
    <>
      <Button onPress={onCancel} hasFirstFocus>
        {cancel}
      </Button>
      <Button weight="primary" onPress={onConfirm} isPending={isPending}>
        {confirm}
      </Button>
    </>
  );
  return (
    <DialogFrame isOpen={isOpen} title={title} isQuestion describedBy={description} actions={actions} onClose={onCancel}>
      <div id={description} className="stack">
        {children}
      </div>
    </DialogFrame>
  );
}
