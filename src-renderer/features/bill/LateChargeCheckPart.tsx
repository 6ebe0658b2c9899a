import type { LateChargeCheck } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Explainer } from '../../ui/Explainer';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { lateChargeComparison } from './late-charge-comparison';
import { RangesTable } from './RangesTable';

interface LateChargeCheckPartProps {
  readonly check: LateChargeCheck;
}

const outcomeWord = { same: 'bill.check.same', more: 'bill.check.more', less: 'bill.check.less' } as const;

/** The lender's late charge beside our own calculation from the same terms, and what to make of a difference. */
export function LateChargeCheckPart({ check }: LateChargeCheckPartProps) {
  const { t } = useWords();
  const { outcome, size, difference } = lateChargeComparison(check);
  return (
    <Card title={t('bill.check.title')} level={3} tone={outcome === 'more' ? 'attention' : 'good'}>
      <Facts
        arrangement="lines"
        facts={[
          { name: t('bill.check.lender'), value: <MoneyText amount={check.lender} /> },
          { name: t('bill.check.own'), value: <MoneyText amount={check.own} /> },
          { name: t('bill.check.difference'), value: <MoneyText amount={difference} isChange /> },
        ]}
      />
      <p>{t(outcomeWord[outcome], { amount: size })}</p>
      <Explainer summary={t('bill.check.caption')}>
        <RangesTable
          caption={t('bill.derivation.caption')}
          ranges={check.ranges}
          rate={t('bill.derivation.perDay', { rate: check.terms.dailyRate })}
          sum={check.own}
        />
      </Explainer>
    </Card>
  );
}
