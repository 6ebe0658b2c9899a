import type { HelpDebt } from '#shared/contract/operations/help';
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
import { MoneyText } from '../../ui/MoneyText';
import { SendPart } from '../../ui/SendPart';
import { agreedCost } from './choices-to-ask';
import type { OptionRow } from './option-rows';
import { aboutBills, accountName, rowTitle } from './option-text';

interface ReviewStepProps {
  readonly row: OptionRow;
  readonly asking: OperationRequest<'help.ask'>;
  readonly debts: readonly HelpDebt[];
  readonly failure: Failure | null;
  readonly isPending: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** The whole of what is sent, in words and field by field, and then the question whether to send it. */
export function ReviewStep({ row, asking, debts, failure, isPending, onSend, onBack }: ReviewStepProps) {
  const words = useWords();
  const { t } = words;
  const isOffline = (useAppState().data?.sync.failure ?? null) !== null;
  const { choices, reason, note } = asking;
  const cost = agreedCost(asking);
  return (
    <div className="stack-wide">
      <Card title={t('help.review.title')}>
        {choices.map((choice) => (
          <p key={choice.policyId} className="sentence">
            {t('help.review.text', { account: accountName(words, choice.accountId, debts), asked: aboutBills(words, choice.asked, choice.billIds, debts) })}
          </p>
        ))}
        <Facts
          arrangement="pairs"
          facts={[
            { name: t('help.fact.cost'), value: cost === null ? t('help.none') : <MoneyText amount={cost} /> },
            { name: t('request.fact.reason'), value: t(requestReasonWord[reason]) },
            { name: t('request.fact.note'), value: note === '' ? t('request.fact.noNote') : note },
          ]}
        />
        <Explainer summary={t('extension.review.exact')}>
          {choices.map((choice) => (
            <MessageTable key={choice.policyId} fields={messageFields({ ...choice, appealOf: null, reason, note, isOneOfSeveral: choices.length > 1 })} />
          ))}
        </Explainer>
        <p className="note">{t('help.review.notSent')}</p>
      </Card>
      <SendPart
        isOffline={isOffline}
        failure={failure}
        isPending={isPending}
        sendWord={t('help.review.send')}
        backWord={t('help.back.options')}
        question={t('help.confirm.title', { option: rowTitle(words, row) })}
        consequence={<p>{t('help.confirm.text')}</p>}
        onSend={onSend}
        onBack={onBack}
      />
    </div>
  );
}
