import { useState } from 'react';
import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Failure } from '#shared/domain/result';
import { useAppState } from '../../bridge/use-app-state';
import { requestReasonWord } from '../../i18n/request-reason-word';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { FailureMessage } from '../../ui/FailureMessage';
import { ExtensionConfirmation } from './ExtensionConfirmation';
import { SentFieldsTable } from './SentFieldsTable';

interface ReviewStepProps {
  readonly view: BillView;
  readonly cost: ExtensionCost;
  readonly asked: OperationRequest<'request.file'>;
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** The second step: the whole of what will be sent, in words and field by field, and then the question whether to send it. */
export function ReviewStep({ view, cost, asked, failure, isPending, onSend, onBack }: ReviewStepProps) {
  const { t, local } = useWords();
  const [isAsking, setAsking] = useState(false);
  const isOffline = (useAppState().data?.sync.failure ?? null) !== null;
  const lender = local(view.account.creditorName);
  const { statementDate: month, number } = view.bill;
  const send = (): void => {
    setAsking(false);
    onSend();
  };
  return (
    <div className="stack-wide">
      <Card title={t('extension.review.title')}>
        <p className="extension-sentence">
          {t('extension.review.text', { lender, month, number, from: cost.currentDueDate, to: cost.requestedDueDate, fee: cost.fee })}
        </p>
        <Facts
          arrangement="pairs"
          facts={[
            { name: t('request.fact.reason'), value: t(requestReasonWord[asked.reason]) },
            { name: t('request.fact.note'), value: asked.note === '' ? t('request.fact.noNote') : asked.note },
          ]}
        />
        <Explainer summary={t('extension.review.exact')}>
          <SentFieldsTable cost={cost} asked={asked} />
        </Explainer>
      </Card>
      <Banner tone="info">
        <p>{isOffline ? t('extension.review.queued') : t('extension.review.online')}</p>
        <p>{t('extension.cost.decision')}</p>
      </Banner>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <div className="row">
        <Button weight="primary" onPress={() => setAsking(true)} isPending={isPending}>
          {t('extension.review.send')}
        </Button>
        <Button onPress={onBack}>{t('extension.review.change')}</Button>
      </div>
      <ExtensionConfirmation cost={cost} lender={lender} isOpen={isAsking} onConfirm={send} onCancel={() => setAsking(false)} />
    </div>
  );
}
