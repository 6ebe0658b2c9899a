import type { ExtensionCost } from '#shared/contract/operations/request';
import { useWords } from '../../i18n/use-words';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface ExtensionConfirmationProps {
  readonly cost: ExtensionCost;
  readonly lender: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The last question before sending: amount, date, consequence. */
export function ExtensionConfirmation({ cost, lender, isOpen, onConfirm, onCancel }: ExtensionConfirmationProps) {
  const { t } = useWords();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('extension.confirm.title', { lender })}
      confirm={t('extension.confirm.send')}
      cancel={t('extension.confirm.notYet')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{t('extension.confirm.text', { to: cost.requestedDueDate, total: cost.totalToPay, fee: cost.fee })}</p>
      <p>{t('extension.confirm.consequence', { from: cost.currentDueDate })}</p>
    </ConfirmDialog>
  );
}
