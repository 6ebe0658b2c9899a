import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost } from '#shared/contract/operations/request';
import { lineFigures } from '../../bridge/line-figure';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { costComparison } from './cost-comparison';
import './CostLines.css';

interface CostLinesProps {
  readonly view: BillView;
  readonly cost: ExtensionCost;
}

const comparisonWord = {
  cheaper: 'extension.cost.cheaper',
  dearer: 'extension.cost.dearer',
  equal: 'extension.cost.equal',
} as const;

const penaltyWord = { stops: 'extension.cost.penaltyStops', 'goes-on': 'extension.cost.penaltyGoesOn' } as const;

/** What is to be paid on the new date as a sum of lines, the fee's arithmetic, and what it would be without an extension. */
export function CostLines({ view, cost }: CostLinesProps) {
  const { t } = useWords();
  const { policy } = view.extension;
  return (
    <>
      <Sum view={view} cost={cost} />
      <p className="note">
        {t('extension.cost.arithmetic', { base: cost.base, rate: cost.dailyFeeRate, days: cost.days, fee: cost.fee })}
      </p>
      <p className="note">{t('extension.cost.clause', { clause: cost.clause })}</p>
      {policy === null ? null : <p className="note">{t(penaltyWord[policy.effects.lateCharge])}</p>}
      <Without cost={cost} />
    </>
  );
}

function Sum({ view, cost }: CostLinesProps) {
  const { t } = useWords();
  const { lateChargeChange: change } = cost;
  const figure = lineFigures(view.account.id, view.line)('outstanding', 'total');
  const changeName = change.minor < 0 ? t('extension.cost.dropped') : t('extension.cost.further');
  const changeFact = change.minor === 0 ? [] : [{ name: changeName, value: <MoneyText amount={change} isChange /> }];
  return (
    <>
      <Facts
        arrangement="lines"
        facts={[
          { name: t('extension.cost.outstanding'), value: <MoneyText amount={cost.outstanding} figure={figure} /> },
          { name: t('extension.cost.fee'), value: <MoneyText amount={cost.fee} isChange /> },
          ...changeFact,
        ]}
      />
      <div className="extension-cost-total">
        <span className="muted">{t('extension.cost.total', { day: cost.requestedDueDate })}</span>
        <MoneyText amount={cost.totalToPay} size="large" />
      </div>
    </>
  );
}

function Without({ cost }: Pick<CostLinesProps, 'cost'>) {
  const { t } = useWords();
  const { outcome, size, without } = costComparison(cost);
  return (
    <>
      <Facts
        arrangement="lines"
        facts={[
          { name: t('extension.cost.without'), value: <MoneyText amount={cost.lateChargeWithout} isChange /> },
          { name: t('extension.cost.totalWithout'), value: <MoneyText amount={without} /> },
        ]}
      />
      <p>{t(comparisonWord[outcome], { amount: size })}</p>
    </>
  );
}
