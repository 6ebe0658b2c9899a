import type { UseQueryResult } from '@tanstack/react-query';
import type { OptionsView } from '#shared/contract/operations/help';
import type { NothingRecommended } from '#shared/domain/hardship/option-lab';
import type { GoalKind } from '#shared/domain/hardship/situation';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Reading } from '../../ui/Reading';
import { ClosedOptionsCard } from './ClosedOptionsCard';
import { DoNothingCard } from './DoNothingCard';
import { OptionDetail } from './OptionDetail';
import type { OptionRow } from './option-rows';
import { rowTitle } from './option-text';
import { OptionsTable } from './OptionsTable';

interface OptionsStepProps {
  readonly options: UseQueryResult<OptionsView>;
  readonly goal: GoalKind | null;
  readonly rows: readonly OptionRow[];
  readonly chosen: OptionRow | null;
  /** True where what is chosen is something that can be asked for. */
  readonly canAsk: boolean;
  readonly onChoose: (id: string) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const nothingWord = {
  dispute: ['help.nothing.disputeTitle', 'help.nothing.dispute'],
  'no-budget': ['help.nothing.budgetTitle', 'help.nothing.budget'],
  'several-currencies': ['help.nothing.currenciesTitle', 'help.nothing.currencies'],
  'essential-spending-not-covered': ['help.nothing.uncoveredTitle', 'help.nothing.uncovered'],
} as const satisfies Record<NothingRecommended, readonly [WordKey, WordKey]>;

/** Everything that could be done, side by side: what each asks for, costs and leaves, and why others cannot be had. */
export function OptionsStep({ options, goal, rows, chosen, canAsk, onChoose, onBack, onNext }: OptionsStepProps) {
  const { t } = useWords();
  const change = <Button onPress={onBack}>{t('help.back.situation')}</Button>;
  return (
    <div className="stack-wide">
      <Reading reading={options}>
        {(view) => (
          <>
            <Recommendation view={view} rows={rows} />
            <OptionsTable rows={rows} debts={view.debts} goal={goal} chosen={chosen} onChoose={onChoose} />
            {chosen === null ? null : <OptionDetail row={chosen} view={view} />}
            <div className="row">
              <Button weight="primary" onPress={onNext} isDisabled={!canAsk}>
                {t('help.next.review')}
              </Button>
              {change}
              {chosen !== null && !canAsk ? <p className="note">{t('help.option.nothingToAsk')}</p> : null}
              {chosen === null ? <p className="note">{t('help.option.choose')}</p> : null}
            </div>
            <DoNothingCard view={view} />
            <ClosedOptionsCard view={view} />
          </>
        )}
      </Reading>
      {options.data === undefined ? <div className="row">{change}</div> : null}
    </div>
  );
}

function Recommendation({ view, rows }: { readonly view: OptionsView; readonly rows: readonly OptionRow[] }) {
  const words = useWords();
  const { t } = words;
  const { nothingRecommended } = view.lab;
  const recommended = rows.find(({ isRecommended }) => isRecommended);
  if (recommended !== undefined) {
    return (
      <Banner tone="good" title={t('help.recommended.title', { option: rowTitle(words, recommended) })}>
        <p>{t('help.recommended.text')}</p>
      </Banner>
    );
  }
  if (nothingRecommended === null) return null;
  const [title, text] = nothingWord[nothingRecommended];
  return (
    <Card title={t(title)} tone={nothingRecommended === 'essential-spending-not-covered' ? 'attention' : 'neutral'}>
      <p>{t(text)}</p>
      {nothingRecommended === 'essential-spending-not-covered' ? <p>{t('help.nothing.freeHelp')}</p> : null}
    </Card>
  );
}
