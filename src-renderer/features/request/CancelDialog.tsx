import type { RequestSummary } from '#shared/contract/operations/request';
import { requestTitle } from '../../i18n/request-title';
import { useWords } from '../../i18n/use-words';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface CancelDialogProps {
  /** The request that is to be taken back; null where none is, and nothing is asked. */
  readonly request: RequestSummary | null;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks before a request that waits to be sent is taken back. */
export function CancelDialog({ request, isPending, onConfirm, onKeep }: CancelDialogProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ConfirmDialog
      isOpen={request !== null}
      title={t('request.cancel.title')}
      confirm={t('request.cancel.confirm')}
      cancel={t('request.cancel.keep')}
      isPending={isPending}
      onConfirm={onConfirm}
      onCancel={onKeep}
    >
      {request === null ? null : <p>{t('request.cancel.text', { title: requestTitle(words, request) })}</p>}
    </ConfirmDialog>
  );
}
