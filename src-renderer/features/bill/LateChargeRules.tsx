import type { LateChargeTerms } from '#shared/contract/servicer/account';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';

interface LateChargeRulesProps {
  readonly terms: LateChargeTerms;
}

const baseWord = {
  'past-due-amount': 'bill.derivation.base.past-due-amount',
  'past-due-principal': 'bill.derivation.base.past-due-principal',
  'unpaid-principal': 'bill.derivation.base.unpaid-principal',
  'unpaid-principal-and-fee': 'bill.derivation.base.unpaid-principal-and-fee',
} as const satisfies Record<LateChargeTerms['base'], WordKey>;

const modeWord = {
  'half-up': 'bill.derivation.mode.half-up',
  'half-even': 'bill.derivation.mode.half-even',
  down: 'bill.derivation.mode.down',
  up: 'bill.derivation.mode.up',
} as const satisfies Record<LateChargeTerms['rounding'], WordKey>;

const roundWord = {
  day: 'bill.derivation.round.day',
  range: 'bill.derivation.round.range',
} as const satisfies Record<LateChargeTerms['roundEach'], WordKey>;

/** How the lender's terms have late charges accrue, in sentences: base, rounding, minimum, cap. */
export function LateChargeRules({ terms }: LateChargeRulesProps) {
  const { t } = useWords();
  return (
    <>
      <p>{t(baseWord[terms.base])}</p>
      <p>{t(roundWord[terms.roundEach], { mode: t(modeWord[terms.rounding]) })}</p>
      {terms.minimumDaily === null ? null : <p>{t('bill.derivation.minimum', { amount: terms.minimumDaily })}</p>}
      {terms.cap === null ? null : <p>{t('bill.derivation.cap', { amount: terms.cap })}</p>}
    </>
  );
}
