import { useState } from 'react';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost, RequestSummary } from '#shared/contract/operations/request';
import type { OperationRequest } from '#shared/contract/operations/operations';
import type { Day } from '#shared/domain/calendar/day';
import type { BridgeFailure } from '../../bridge/bridge-failure';
import { useWords } from '../../i18n/use-words';
import { Steps } from '../../ui/Steps';
import { useHeadingFocus } from '../../ui/use-heading-focus';
import { ChooseStep } from './ChooseStep';
import { extensionProblems, requestToFile, type ExtensionDraft } from './extension-draft';
import type { RequestLinks } from './request-links';
import { ReviewStep } from './ReviewStep';

interface ExtensionFormProps {
  readonly view: BillView;
  readonly draft: ExtensionDraft;
  readonly onDraft: (draft: ExtensionDraft) => void;
  readonly cost: UseQueryResult<ExtensionCost>;
  readonly file: UseMutationResult<RequestSummary, BridgeFailure, OperationRequest<'request.file'>>;
  readonly links: Pick<RequestLinks, 'request'>;
  readonly earliest: Day;
  readonly latest: Day;
}

/** The two steps of the request. The second is reached only with a whole draft and the cost of its very date. */
export function ExtensionForm(props: ExtensionFormProps) {
  const { view, draft, onDraft, cost, file, links, earliest, latest } = props;
  const { t } = useWords();
  const [isReview, setReview] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const current = isReview ? 1 : 0;
  const form = useHeadingFocus<HTMLDivElement>(current);
  const problems = extensionProblems(draft, earliest, latest);
  const ready = requestToFile(draft, cost.data);
  const next = (): void => {
    setChecked(true);
    if (ready !== null && problems.date === null) setReview(true);
  };
  const send = (asked: OperationRequest<'request.file'>): void =>
    file.mutate(asked, { onSuccess: ({ reference }) => window.location.assign(links.request(reference)) });
  return (
    <div className="stack-wide" ref={form}>
      <Steps label={t('extension.steps')} steps={[t('extension.step.choose'), t('extension.step.review')]} current={current} />
      {isReview && ready !== null && cost.data !== undefined ? (
        <ReviewStep
          view={view}
          cost={cost.data}
          asked={ready}
          failure={file.error?.failure ?? null}
          isPending={file.isPending}
          onSend={() => send(ready)}
          onBack={() => setReview(false)}
        />
      ) : (
        <ChooseStep
          view={view}
          draft={draft}
          onDraft={onDraft}
          cost={cost}
          problems={isChecked ? problems : { ...problems, date: problems.date === 'outside' ? 'outside' : null, reason: null }}
          earliest={earliest}
          latest={latest}
          onNext={next}
        />
      )}
    </div>
  );
}
