import type { ExtensionCost } from '#shared/contract/operations/request';
import type { Policy } from '#shared/contract/servicer/request';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { costComparison } from './cost-comparison';

interface CostLinesProps {
  readonly cost: ExtensionCost;
  readonly policy: Policy | null;
}

const comparisonWord = {
  cheaper: 'extension.cost.cheaper',
  dearer: 'extension.cost.dearer',
  equal: 'extension.cost.equal',
} as const;

const penaltyWord = { stops: 'extension.cost.penaltyStops', 'goes-on': 'extension.cost.penaltyGoesOn' } as const;

/** The cost with its arithmetic, beside what not extending would cost, and what is to be paid when. */
export function CostLines({ cost, policy }: CostLinesProps) {
  const { t } = useWords();
  const { outcome, size } = costComparison(cost);
  return (
    <>
      <Facts
        arrangement="lines"
        facts={[
          { name: t('extension.cost.fee'), value: <strong><MoneyText amount={cost.fee} /></strong> },
          { name: t('extension.cost.without'), value: <MoneyText amount={cost.lateChargeWithout} /> },
        ]}
      />
      <p>{t(comparisonWord[outcome], { amount: size })}</p>
      <p className="note">
        {t('extension.cost.arithmetic', { base: cost.base, rate: cost.dailyFeeRate, days: cost.days, fee: cost.fee })}
      </p>
      <p className="note">{t('extension.cost.clause', { clause: cost.clause })}</p>
      {policy === null ? null : <p className="note">{t(penaltyWord[policy.extension.penaltyWhileExtended])}</p>}
      <div className="extension-cost-total">
        <span className="muted">{t('extension.cost.total', { day: cost.requestedDueDate })}</span>
        <MoneyText amount={cost.totalToPay} size="large" />
      </div>
    </>
  );
}
