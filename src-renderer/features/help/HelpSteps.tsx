import { useState } from 'react';
import type { HelpView } from '#shared/contract/operations/help';
import { useWords } from '../../i18n/use-words';
import { FailureMessage } from '../../ui/FailureMessage';
import { Steps } from '../../ui/Steps';
import { useHeadingFocus } from '../../ui/use-heading-focus';
import { choicesToAsk } from './choices-to-ask';
import { checkedDraft } from './help-draft';
import type { HelpLinks } from './help-links';
import { optionRows } from './option-rows';
import { OptionsStep } from './OptionsStep';
import { ReviewStep } from './ReviewStep';
import { SituationStep } from './SituationStep';
import { useAsking, useHelpDraft, useOptions } from './use-help';

interface HelpStepsProps {
  readonly view: HelpView;
  readonly links: HelpLinks;
}

type Step = 'situation' | 'options' | 'review';
const order: readonly Step[] = ['situation', 'options', 'review'];

/** The three steps. The second is reached with a goal and a reason, the third with a way through that can be asked for. */
export function HelpSteps({ view, links }: HelpStepsProps) {
  const { t } = useWords();
  const { draft, change: setDraft, failure: keeping } = useHelpDraft(view.draft);
  const [step, setStep] = useState<Step>('situation');
  const [isChecked, setChecked] = useState(false);
  const form = useHeadingFocus<HTMLDivElement>(order.indexOf(step));
  const currency = view.debts[0]?.currency;
  const checked = currency === undefined ? null : checkedDraft(draft, view.asOf, currency);
  const options = useOptions(step === 'situation' ? null : (checked?.question ?? null));
  const file = useAsking();
  const rows = options.data === undefined ? [] : optionRows(options.data);
  const chosen = rows.find(({ id }) => id === draft.chosen) ?? rows.find(({ isRecommended }) => isRecommended) ?? null;
  const asking = chosen === null ? null : choicesToAsk(chosen, draft);
  const next = (): void => {
    setChecked(true);
    if (checked?.question !== null && checked?.question !== undefined) setStep('options');
  };
  const send = (): void => {
    if (asking === null) return;
    file.mutate(asking, {
      onSuccess: (requests) => {
        const [first, ...others] = requests;
        window.location.assign(first === undefined || others.length > 0 ? links.requests : links.request(first.reference));
      },
    });
  };
  return (
    <div className="stack-wide" ref={form}>
      <Steps label={t('help.steps')} steps={[t('help.step.situation'), t('help.step.options'), t('help.step.review')]} current={order.indexOf(step)} />
      {keeping === null ? null : <FailureMessage failure={keeping} />}
      {step === 'situation' && checked !== null ? (
        <SituationStep view={view} draft={draft} onDraft={setDraft} problems={checked.problems} isChecked={isChecked} onNext={next} />
      ) : null}
      {step === 'options' ? (
        <OptionsStep
          options={options}
          goal={draft.goal}
          rows={rows}
          chosen={chosen}
          canAsk={asking !== null}
          onChoose={(id) => setDraft({ ...draft, chosen: id })}
          onBack={() => setStep('situation')}
          onNext={() => setStep('review')}
        />
      ) : null}
      {step === 'review' && chosen !== null && asking !== null ? (
        <ReviewStep
          row={chosen}
          asking={asking}
          debts={view.debts}
          failure={file.error?.failure ?? null}
          isPending={file.isPending}
          onSend={send}
          onBack={() => setStep('options')}
        />
      ) : null}
    </div>
  );
}
