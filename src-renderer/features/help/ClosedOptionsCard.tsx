import CircleDashed from 'lucide-react/icons/circle-dashed';
import type { OptionsView } from '#shared/contract/operations/help';
import type { OptionCondition } from '#shared/domain/hardship/option-condition';
import type { ComparedOption } from '#shared/domain/hardship/option-lab';
import { useWords, type Words } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import './Help.css';
import { conditionText, remedyText } from './condition-text';
import { closedOptions } from './option-rows';
import { accountName, optionKindWord } from './option-text';

interface ClosedOptionsCardProps {
  readonly view: OptionsView;
}

/** What cannot be had at present, each with the lender's reason and what would make it possible; what the lender does not offer in one line. */
export function ClosedOptionsCard({ view }: ClosedOptionsCardProps) {
  const words = useWords();
  const { t } = words;
  const closed = closedOptions(view);
  const judged = closed.filter(({ policy }) => policy !== null);
  const unpublished = closed.filter(({ policy }) => policy === null);
  if (closed.length === 0) return null;
  return (
    <Card title={t('help.closed.title')}>
      <ul className="help-closed">
        {judged.map((option) => (
          <li key={option.id} className="stack-tight">
            <strong>{nameOf(words, option, view)}</strong>
            {option.conditions.filter(({ isMet }) => !isMet).map((condition) => (
              <Reason key={condition.rule} condition={condition} />
            ))}
          </li>
        ))}
        {unpublished.length === 0 ? null : (
          <li className="stack-tight">
            <strong>{t('help.rule.policyPublished')}</strong>
            <p className="note">{unpublished.map((option) => nameOf(words, option, view)).join(t('help.remedy.or'))}</p>
          </li>
        )}
      </ul>
    </Card>
  );
}

function nameOf(words: Words, { debtId, kind }: ComparedOption, { debts }: OptionsView): string {
  const name = words.t(optionKindWord[kind]);
  return debts.length < 2 ? name : words.t('help.option.ofAccount', { account: accountName(words, debtId, debts), asked: name });
}

function Reason({ condition }: { readonly condition: OptionCondition }) {
  const words = useWords();
  const remedy = remedyText(words, condition.remedy);
  return (
    <p className="row">
      <CircleDashed size={16} aria-hidden="true" />
      <span>
        {conditionText(words, condition)} {remedy}
      </span>
    </p>
  );
}
