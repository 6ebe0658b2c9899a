import CircleDashed from 'lucide-react/icons/circle-dashed';
import type { OptionsView } from '#shared/contract/operations/help';
import type { OptionCondition } from '#shared/domain/hardship/option-condition';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import './Help.css';
import { conditionText, remedyText } from './condition-text';
import { closedOptions } from './option-rows';
import { accountName, optionKindWord } from './option-text';

/** What cannot be had at present, each with the lender's reason and what would make it possible. */
export function ClosedOptionsCard({ view }: { readonly view: OptionsView }) {
  const words = useWords();
  const { t } = words;
  const closed = closedOptions(view);
  if (closed.length === 0) return null;
  return (
    <Card title={t('help.closed.title')}>
      <ul className="help-closed">
        {closed.map((option) => (
          <li key={option.id} className="stack-tight">
            <strong>
              {view.debts.length < 2
                ? t(optionKindWord[option.kind])
                : t('help.option.ofAccount', { account: accountName(words, option.debtId, view.debts), asked: t(optionKindWord[option.kind]) })}
            </strong>
            {option.policy === null ? <p className="note">{t('help.rule.policyPublished')}</p> : null}
            {option.conditions.filter(({ isMet, rule }) => !isMet && rule !== 'policy-published').map((condition) => (
              <Reason key={condition.rule} condition={condition} />
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
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
