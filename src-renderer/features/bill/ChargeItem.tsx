import type { ProductTerms } from '#shared/contract/servicer/account';
import type { Charge } from '#shared/contract/servicer/payment';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import { Explainer } from '../../ui/Explainer';
import { MoneyText } from '../../ui/MoneyText';
import { StatusTag } from '../../ui/StatusTag';
import { LateChargeRules } from './LateChargeRules';
import { RangesTable } from './RangesTable';

interface ChargeItemProps {
  readonly charge: Charge;
  readonly terms: ProductTerms;
}

const kindWord = {
  'late-charge': 'bill.charge.late-charge',
  'instalment-fee': 'bill.charge.instalment-fee',
  'extension-fee': 'bill.charge.extension-fee',
  interest: 'bill.charge.interest',
} as const satisfies Record<Charge['kind'], WordKey>;

/** A charge that opens into its derivation: days, base, rate, rounding, and the clause it rests on. */
export function ChargeItem({ charge, terms }: ChargeItemProps) {
  const { t } = useWords();
  const rate = t(charge.basis.ratePer === 'day' ? 'bill.derivation.perDay' : 'bill.derivation.perPeriod', { rate: charge.basis.rate });
  const summary = (
    <span className="bill-summary-line">
      <span>
        {t(kindWord[charge.kind])} <span className="note">{t('bill.charge.charged', { day: charge.chargedDate })}</span>
      </span>
      {charge.status === 'waived' ? <StatusTag tone="good">{t('bill.charge.waived')}</StatusTag> : null}
      {charge.status === 'reversed' ? <StatusTag tone="neutral">{t('bill.charge.reversed')}</StatusTag> : null}
      <strong>
        <MoneyText amount={charge.amount} />
      </strong>
    </span>
  );
  return (
    <Explainer summary={summary}>
      <RangesTable caption={t('bill.derivation.caption')} ranges={charge.basis.ranges} rate={rate} sum={charge.amount} />
      <div className="bill-derivation-text">
        {charge.kind === 'late-charge' ? <LateChargeRules terms={terms.lateCharge} /> : null}
        <p>{t('bill.derivation.clause', { version: terms.version, clause: charge.clause })}</p>
      </div>
    </Explainer>
  );
}
