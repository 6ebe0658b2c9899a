import { useState } from 'react';
import type { HelpDebt } from '#shared/contract/operations/help';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Failure } from '#shared/domain/result';
import { useAppState } from '../../bridge/use-app-state';
import { askedText } from '../../i18n/asked-text';
import { requestReasonWord } from '../../i18n/request-reason-word';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { FailureMessage } from '../../ui/FailureMessage';
import { MoneyText } from '../../ui/MoneyText';
import { agreedCost } from './choices-to-ask';
import './Help.css';
import type { OptionRow } from './option-rows';
import { accountName, rowTitle } from './option-text';
import { SentMessage } from './SentMessage';

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
  const [isAsking, setAsking] = useState(false);
  const isOffline = (useAppState().data?.sync.failure ?? null) !== null;
  const cost = agreedCost(asking);
  const send = (): void => {
    setAsking(false);
    onSend();
  };
  return (
    <div className="stack-wide">
      <Card title={t('help.review.title')}>
        {asking.choices.map((choice) => (
          <p key={choice.policyId} className="help-sentence">
            {t('help.review.text', { account: accountName(words, choice.accountId, debts), asked: askedText(words, choice.asked) })}
          </p>
        ))}
        <Facts
          arrangement="pairs"
          facts={[
            { name: t('help.fact.cost'), value: cost === null ? t('help.none') : <MoneyText amount={cost} /> },
            { name: t('request.fact.reason'), value: t(requestReasonWord[asking.reason]) },
            { name: t('request.fact.note'), value: asking.note === '' ? t('request.fact.noNote') : asking.note },
          ]}
        />
        <Explainer summary={t('extension.review.exact')}>
          <SentMessage asking={asking} />
        </Explainer>
        <p className="note">{t('help.review.notSent')}</p>
      </Card>
      <Banner tone="info">
        <p>{isOffline ? t('extension.review.queued') : t('extension.review.online')}</p>
        <p>{t('extension.cost.decision')}</p>
      </Banner>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <div className="row">
        <Button weight="primary" onPress={() => setAsking(true)} isPending={isPending}>
          {t('help.review.send')}
        </Button>
        <Button onPress={onBack}>{t('help.back.options')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('help.confirm.title', { option: rowTitle(words, row) })}
        confirm={t('extension.confirm.send')}
        cancel={t('extension.confirm.notYet')}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        <p>{t('help.confirm.text')}</p>
      </ConfirmDialog>
    </div>
  );
}
