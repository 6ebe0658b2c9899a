import type { UseQueryResult } from '@tanstack/react-query';
import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost } from '#shared/contract/operations/request';
import { longestNote } from '#shared/contract/servicer/longest-note';
import type { Day } from '#shared/domain/calendar/day';
import { requestReasonWord } from '../../i18n/request-reason-word';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { TextInput } from '../../ui/TextInput';
import { CostCard } from './CostCard';
import { DateCard } from './DateCard';
import type { ExtensionDraft, ExtensionProblems } from './extension-draft';

interface ChooseStepProps {
  readonly view: BillView;
  readonly draft: ExtensionDraft;
  readonly onDraft: (draft: ExtensionDraft) => void;
  readonly cost: UseQueryResult<ExtensionCost>;
  readonly problems: ExtensionProblems;
  readonly earliest: Day;
  readonly latest: Day;
  readonly onNext: () => void;
}

const reasons = ['reduced-income', 'unemployment', 'illness', 'family-event', 'disaster', 'dispute', 'other'] as const;

/** The first step: a new date, a reason, a note if wanted; what it would cost stands beside it all the time. */
export function ChooseStep(props: ChooseStepProps) {
  const { view, draft, onDraft, cost, problems, earliest, latest, onNext } = props;
  const { t } = useWords();
  const dateProblem = problems.date && t(`extension.date.${problems.date}`, { earliest, latest });
  return (
    <div className="columns">
      <div className="stack-wide">
        <DateCard
          offer={view.extension}
          dueDate={view.bill.dueDate}
          value={draft.date}
          earliest={earliest}
          latest={latest}
          problem={dateProblem}
          onChange={(date) => onDraft({ ...draft, date })}
        />
        <Card title={t('extension.reason.title')}>
          <ChoiceGroup
            label={t('extension.reason.label')}
            choices={reasons.map((value) => ({ value, label: t(requestReasonWord[value]) }))}
            value={draft.reason}
            onChange={(reason) => onDraft({ ...draft, reason })}
          />
          {problems.reason === null ? null : <p className="field-error" role="alert">{t('extension.reason.missing')}</p>}
          <TextInput
            kind="long"
            label={t('extension.note.label')}
            hint={t('extension.note.hint', { limit: longestNote })}
            value={draft.note}
            limit={longestNote}
            problem={problems.note === null ? null : t('extension.note.tooLong', { count: problems.note.beyond })}
            onChange={(note) => onDraft({ ...draft, note })}
          />
        </Card>
      </div>
      <div className="stack columns-side">
        <CostCard view={view} cost={cost} hasDate={draft.date !== null} />
        <Button weight="primary" onPress={onNext} isPending={cost.isLoading}>
          {t('extension.next')}
        </Button>
      </div>
    </div>
  );
}
