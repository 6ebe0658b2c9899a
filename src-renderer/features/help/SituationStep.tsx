import { addMonths } from '#shared/domain/calendar/day';
import { hardshipReasons } from '#shared/domain/hardship/hardship-policy';
import { totalOf } from '#shared/domain/money/components';
import type { HelpDraft, HelpView } from '#shared/contract/operations/help';
import { longestNote } from '#shared/contract/servicer/longest-note';
import { goalKinds, type GoalKind } from '#shared/domain/hardship/situation';
import { requestReasonWord } from '../../i18n/request-reason-word';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ChoiceGroup } from '../../ui/ChoiceGroup';
import { DayPicker } from '../../ui/DayPicker';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { TextInput } from '../../ui/TextInput';
import { BudgetFields } from './BudgetFields';
import type { HelpProblems } from './help-draft';
import { accountName } from './option-text';

interface SituationStepProps {
  readonly view: HelpView;
  readonly draft: HelpDraft;
  readonly onDraft: (draft: HelpDraft) => void;
  readonly problems: HelpProblems;
  /** True once it was tried to go on: what is missing is then said. */
  readonly isChecked: boolean;
  readonly onNext: () => void;
}

const goalWord = {
  'lowest-payment-now': ['help.goal.lowest', 'help.goal.lowestHint'],
  'least-cost': ['help.goal.cost', 'help.goal.costHint'],
  'few-days': ['help.goal.days', 'help.goal.daysHint'],
  'out-by-date': ['help.goal.out', 'help.goal.outHint'],
  'clean-credit-file': ['help.goal.credit', 'help.goal.creditHint'],
  dispute: ['help.goal.dispute', 'help.goal.disputeHint'],
} as const satisfies Record<GoalKind, readonly [WordKey, WordKey]>;

/** What you want to reach and why it is hard; income and spending if you like. Nothing is sent here. */
export function SituationStep({ view, draft, onDraft, problems, isChecked, onNext }: SituationStepProps) {
  const { t } = useWords();
  const missing = (problem: string | null, word: WordKey) =>
    isChecked && problem !== null ? <p className="field-error" role="alert">{t(word)}</p> : null;
  const currency = view.debts[0]?.currency;
  return (
    <div className="columns">
      <div className="stack-wide">
        <Card title={t('help.goal.title')}>
          <ChoiceGroup
            label={t('help.goal.label')}
            arrangement="list"
            choices={goalKinds.map((value) => ({ value, label: t(goalWord[value][0]), hint: t(goalWord[value][1]) }))}
            value={draft.goal}
            onChange={(goal) => onDraft({ ...draft, goal, chosen: null })}
          />
          {missing(problems.goal, 'help.goal.missing')}
          {draft.goal === 'out-by-date' ? (
            <DayPicker
              label={t('help.goal.date')}
              hint={t('help.goal.dateHint')}
              openLabel={t('extension.date.calendar')}
              value={draft.byDate}
              earliest={view.asOf}
              latest={addMonths(view.asOf, 60)}
              problem={isChecked && problems.byDate !== null ? t('help.goal.dateMissing') : null}
              onChange={(byDate) => onDraft({ ...draft, byDate, chosen: null })}
            />
          ) : null}
        </Card>
        <Card title={t('help.reason.title')}>
          <ChoiceGroup
            label={t('help.reason.label')}
            choices={hardshipReasons.map((value) => ({ value, label: t(requestReasonWord[value]) }))}
            value={draft.reason}
            onChange={(reason) => onDraft({ ...draft, reason, chosen: null })}
          />
          {missing(problems.reason, 'help.reason.missing')}
          <TextInput
            kind="long"
            label={t('help.note.label')}
            hint={t('help.note.hint')}
            value={draft.note}
            limit={longestNote}
            problem={problems.note === null ? null : t('extension.note.tooLong', { count: problems.note.beyond })}
            onChange={(note) => onDraft({ ...draft, note })}
          />
        </Card>
        {currency === undefined ? null : (
          <BudgetFields
            budget={draft.budget}
            currency={currency}
            problems={problems}
            isChecked={isChecked}
            onBudget={(budget) => onDraft({ ...draft, budget, chosen: null })}
          />
        )}
      </div>
      <div className="stack columns-side">
        <OwedCard view={view} />
        <Button weight="primary" onPress={onNext}>
          {t('help.next.options')}
        </Button>
        <p className="note">{t('help.kept')}</p>
      </div>
    </div>
  );
}

function OwedCard({ view }: Pick<SituationStepProps, 'view'>) {
  const words = useWords();
  const { t } = words;
  return (
    <Card title={t('help.owed.title')}>
      {view.debts.map((debt) => (
        <div key={debt.account.id} className="stack-tight">
          <p>{accountName(words, debt.account.id, view.debts)}</p>
          <Facts
            arrangement="lines"
            facts={[
              { name: t('help.owed.pastDue'), value: <MoneyText amount={totalOf(debt.pastDue)} /> },
              { name: t('help.owed.all'), value: <MoneyText amount={totalOf(debt.outstanding)} /> },
            ]}
          />
          {debt.daysPastDue === 0 ? null : <p className="note">{t('help.owed.late', { count: debt.daysPastDue })}</p>}
        </div>
      ))}
    </Card>
  );
}
