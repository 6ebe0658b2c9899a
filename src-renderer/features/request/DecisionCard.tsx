import type { Decision } from '#shared/contract/servicer/request';
import { askedText } from '../../i18n/asked-text';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';

interface DecisionCardProps {
  readonly decision: Decision;
}

/** The lender's decision: when, what was granted, at what cost, and in the lender's own words. */
export function DecisionCard({ decision }: DecisionCardProps) {
  const words = useWords();
  const { t, local } = words;
  const { decidedDate, granted, cost, message, outcome } = decision;
  const grantedFact = granted === null ? [] : [{ name: t('request.fact.granted'), value: askedText(words, granted) }];
  const costFact = cost === null ? [] : [{ name: t('request.fact.fee'), value: <MoneyText amount={cost} /> }];
  return (
    <Card title={t('request.decision.title')} tone={outcome === 'approved' ? 'good' : 'neutral'}>
      <Facts facts={[{ name: t('request.fact.decided'), value: <DateText day={decidedDate} /> }, ...grantedFact, ...costFact]} />
      <div>
        <p className="note">{t('request.decision.message')}</p>
        <p>{local(message)}</p>
      </div>
    </Card>
  );
}
