import { useState, type ReactNode } from 'react';
import type { Failure } from '#shared/domain/result';
import { useWords } from '../i18n/use-words';
import { Banner } from './Banner';
import { Button } from './Button';
import { ConfirmDialog } from './ConfirmDialog';
import { FailureMessage } from './FailureMessage';

interface SendPartProps {
  /** True where the lender cannot be reached at present: what is sent then waits. */
  readonly isOffline: boolean;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly sendWord: string;
  readonly backWord: string;
  /** The last question before sending: what, and what follows. */
  readonly question: string;
  readonly consequence: ReactNode;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** The end of a review: what becomes of the message, why it was not taken, the button that sends it and the last question. */
export function SendPart(props: SendPartProps) {
  const { isOffline, failure, isPending, sendWord, backWord, question, consequence, onSend, onBack } = props;
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const send = (): void => {
    setAsking(false);
    onSend();
  };
  return (
    <>
      <Banner tone="info">
        <p>{isOffline ? t('extension.review.queued') : t('extension.review.online')}</p>
        <p>{t('extension.cost.decision')}</p>
      </Banner>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <div className="row">
        <Button weight="primary" onPress={() => setAsking(true)} isPending={isPending}>
          {sendWord}
        </Button>
        <Button onPress={onBack}>{backWord}</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={question}
        confirm={t('extension.confirm.send')}
        cancel={t('extension.confirm.notYet')}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        {consequence}
      </ConfirmDialog>
    </>
  );
}
