import type { Decision } from '#shared/contract/servicer/request';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';

interface DecisionCardProps {
  readonly decision: Decision;
}

/** The lender's decision: when, which new date, at what cost, and in the lender's own words. */
export function DecisionCard({ decision }: DecisionCardProps) {
  const { t, local } = useWords();
  const { decidedDate, grantedDueDate, fee, message, outcome } = decision;
  const granted = grantedDueDate === null ? [] : [{ name: t('request.fact.granted'), value: <DateText day={grantedDueDate} as="weekday" /> }];
  const cost = fee === null ? [] : [{ name: t('request.fact.fee'), value: <MoneyText amount={fee} /> }];
  return (
    <Card title={t('request.decision.title')} tone={outcome === 'approved' ? 'good' : 'neutral'}>
      <Facts facts={[{ name: t('request.fact.decided'), value: <DateText day={decidedDate} /> }, ...granted, ...cost]} />
      <div>
        <p className="note">{t('request.decision.message')}</p>
        <p>{local(message)}</p>
      </div>
    </Card>
  );
}
