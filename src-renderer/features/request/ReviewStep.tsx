import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Failure } from '#shared/domain/result';
import { messageFields } from '../../bridge/message-fields';
import { useAppState } from '../../bridge/use-app-state';
import { requestReasonWord } from '../../i18n/request-reason-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { MessageTable } from '../../ui/MessageTable';
import { SendPart } from '../../ui/SendPart';

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
  const isOffline = (useAppState().data?.sync.failure ?? null) !== null;
  const lender = local(view.account.creditorName);
  const { statementDate: month, number } = view.bill;
  const { reason, note, acceptedCost } = asked;
  return (
    <div className="stack-wide">
      <Card title={t('extension.review.title')}>
        <p className="sentence">
          {t('extension.review.text', { lender, month, number, from: cost.currentDueDate, to: cost.requestedDueDate, fee: cost.fee })}
        </p>
        <Facts
          arrangement="pairs"
          facts={[
            { name: t('request.fact.reason'), value: t(requestReasonWord[reason]) },
            { name: t('request.fact.note'), value: note === '' ? t('request.fact.noNote') : note },
          ]}
        />
        <Explainer summary={t('extension.review.exact')}>
          <MessageTable fields={messageFields({ ...cost.draft, reason, note, acceptedCost, isOneOfSeveral: false })} />
        </Explainer>
      </Card>
      <SendPart
        isOffline={isOffline}
        failure={failure}
        isPending={isPending}
        sendWord={t('extension.review.send')}
        backWord={t('extension.review.change')}
        question={t('extension.confirm.title', { lender })}
        consequence={
          <>
            <p>{t('extension.confirm.text', { to: cost.requestedDueDate, total: cost.totalToPay, fee: cost.fee })}</p>
            <p>{t('extension.confirm.consequence', { from: cost.currentDueDate })}</p>
          </>
        }
        onSend={onSend}
        onBack={onBack}
      />
    </div>
  );
}
