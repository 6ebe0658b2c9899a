import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './DialogFrame.css';

interface DialogFrameProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Asks something that must be answered, and is not closed by a press beside it. */
  readonly isQuestion?: boolean;
  readonly size?: 'small' | 'wide';
  /** The element that says what is asked. */
  readonly describedBy?: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** A dialog over the page: its title, what it holds, and what can be pressed. Escape closes it, and the focus goes back. */
export function DialogFrame(props: DialogFrameProps) {
  const { isOpen, title, isQuestion = false, size = 'small', describedBy, children, actions, onClose } = props;
  const description = describedBy === undefined ? {} : { 'aria-describedby': describedBy };
  return (
    <ModalOverlay className="dialog-backdrop" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable={!isQuestion}>
      <Modal className={`dialog-frame dialog-${size}`}>
        <Dialog role={isQuestion ? 'alertdialog' : 'dialog'} className="dialog" {...description}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
          <div className="dialog-actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
