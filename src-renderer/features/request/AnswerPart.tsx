import { useState } from 'react';
import { answersTo } from '#shared/contract/operations/answers-to';
import type { RequestSummary } from '#shared/contract/operations/request';
import type { HardshipRequest, RequestAnswer } from '#shared/contract/servicer/request';
import { longestNote } from '#shared/contract/servicer/longest-note';
import { useDoing } from '../../bridge/use-doing';
import { askedText } from '../../i18n/asked-text';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureMessage } from '../../ui/FailureMessage';
import { TextInput } from '../../ui/TextInput';

interface AnswerPartProps {
  readonly summary: RequestSummary;
  readonly request: HardshipRequest | null;
}

type Kind = RequestAnswer['kind'];

const answerWord = {
  accept: ['request.answer.accept', 'request.answer.acceptQuestion', 'request.answer.acceptText', 'request.answer.acceptWaiting'],
  refuse: ['request.answer.refuse', 'request.answer.refuseQuestion', 'request.answer.refuseText', 'request.answer.refuseWaiting'],
  inform: ['request.answer.inform', 'request.answer.informQuestion', 'request.answer.informText', 'request.answer.informWaiting'],
  withdraw: ['request.answer.withdraw', 'request.answer.withdrawQuestion', 'request.answer.withdrawText', 'request.answer.withdrawWaiting'],
} as const satisfies Record<Kind, readonly [button: WordKey, question: WordKey, text: WordKey, waiting: WordKey]>;

/** What the borrower can answer where a request stands, each with a last question; and what waits to reach the lender. */
export function AnswerPart({ summary, request }: AnswerPartProps) {
  const words = useWords();
  const { t } = words;
  const [asking, setAsking] = useState<Kind | null>(null);
  const [note, setNote] = useState('');
  const answer = useDoing((kind: Kind) => window.mingzhang.request.answer({ reference: summary.reference, kind, note: kind === 'inform' ? note.trim() : '' }));
  const kinds = answersTo(summary.state);
  if (summary.waitingAnswer !== null) {
    return (
      <Banner tone="info" announced="when-free">
        <p>{t(answerWord[summary.waitingAnswer][3])}</p>
      </Banner>
    );
  }
  if (kinds.length === 0) return null;
  const asked = askedText(words, request?.decision?.granted ?? summary.asked);
  const isTooLong = note.length > longestNote;
  const give = (): void => {
    if (asking !== null) answer.mutate(asking, { onSettled: () => setAsking(null) });
  };
  return (
    <>
      {kinds.includes('inform') ? (
        <TextInput
          kind="long"
          label={t('request.answer.note')}
          value={note}
          limit={longestNote}
          problem={isTooLong ? t('extension.note.tooLong', { count: note.length - longestNote }) : null}
          onChange={setNote}
        />
      ) : null}
      {answer.error === null ? null : <FailureMessage failure={answer.error.failure} />}
      <div className="row">
        {kinds.map((kind) => (
          <Button
            key={kind}
            weight={kind === 'accept' || kind === 'inform' ? 'primary' : 'quiet'}
            isDisabled={kind === 'inform' && (note.trim() === '' || isTooLong)}
            onPress={() => setAsking(kind)}
          >
            {t(answerWord[kind][0])}
          </Button>
        ))}
      </div>
      {asking === null ? null : (
        <ConfirmDialog
          isOpen
          title={t(answerWord[asking][1])}
          confirm={t(answerWord[asking][0])}
          cancel={t('extension.confirm.notYet')}
          isPending={answer.isPending}
          onConfirm={give}
          onCancel={() => setAsking(null)}
        >
          <p>{t(answerWord[asking][2], { asked })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
