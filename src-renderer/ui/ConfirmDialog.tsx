import { useId, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button';
import './ConfirmDialog.css';

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
  return (
    <ModalOverlay className="dialog-backdrop" isOpen={isOpen} onOpenChange={(open) => open || onCancel()} isDismissable={false}>
      <Modal className="dialog-frame">
        <Dialog role="alertdialog" className="dialog" aria-describedby={description}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div id={description} className="stack">
            {children}
          </div>
          <div className="dialog-actions">
            <Button onPress={onCancel} hasFirstFocus>
              {cancel}
            </Button>
            <Button weight="primary" onPress={onConfirm} isPending={isPending}>
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
