import type { BudgetDraft } from '#shared/contract/operations/help';
import type { CurrencyCode } from '#shared/domain/money/currency';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Card } from '../../ui/Card';
import { TextInput } from '../../ui/TextInput';
import './Help.css';
import type { budgetAmounts, HelpProblems } from './help-draft';

interface BudgetFieldsProps {
  readonly budget: BudgetDraft;
  readonly currency: CurrencyCode;
  readonly problems: Pick<HelpProblems, 'amounts' | 'incomeDay'>;
  readonly isChecked: boolean;
  readonly onBudget: (budget: BudgetDraft) => void;
}

const words = {
  income: ['help.budget.income', 'help.budget.incomeHint'],
  essentialSpending: ['help.budget.essential', 'help.budget.essentialHint'],
  otherSpending: ['help.budget.other', 'help.budget.otherHint'],
  inHand: ['help.budget.inHand', 'help.budget.inHandHint'],
} as const satisfies Record<(typeof budgetAmounts)[number], readonly [WordKey, WordKey]>;

/** Income and spending, short: without them nothing can be recommended, and they are never sent. */
export function BudgetFields({ budget, currency, problems, isChecked, onBudget }: BudgetFieldsProps) {
  const { t } = useWords();
  const problemOf = (name: (typeof budgetAmounts)[number]): string | null => {
    const problem = problems.amounts[name];
    if (problem === undefined || (problem === 'missing' && !isChecked)) return null;
    return t(problem === 'missing' ? 'help.budget.missing' : 'help.budget.malformed');
  };
  const dayProblem = problems.incomeDay === null || (problems.incomeDay === 'missing' && !isChecked) ? null : t('help.budget.dayMalformed');
  const field = (name: (typeof budgetAmounts)[number]) => (
    <TextInput
      label={t(words[name][0], { currency })}
      hint={t(words[name][1])}
      value={budget[name]}
      maximumLength={40}
      problem={problemOf(name)}
      onChange={(text) => onBudget({ ...budget, [name]: text })}
    />
  );
  return (
    <Card title={t('help.budget.title')}>
      <p className="note">{t('help.budget.text')}</p>
      <div className="help-fields">
        {field('income')}
        <TextInput
          label={t('help.budget.day')}
          hint={t('help.budget.dayHint')}
          value={budget.incomeDay}
          maximumLength={40}
          problem={dayProblem}
          onChange={(incomeDay) => onBudget({ ...budget, incomeDay })}
        />
        {field('essentialSpending')}
        {field('otherSpending')}
        {field('inHand')}
      </div>
    </Card>
  );
}
