import type { Money } from '#shared/domain/money/money';
import { useWords } from '../i18n/use-words';
import './MoneyText.css';

interface MoneyTextProps {
  readonly amount: Money;
  readonly size?: 'inline' | 'large';
  /** Shows a sign also where it is positive: for differences. */
  readonly isChange?: boolean;
  /** Nothing of a component is shown as a dash, so that the figures that count stand out. */
  readonly hasQuietZero?: boolean;
}

/** An amount in its own currency, with digits of one width. */
export function MoneyText({ amount, size = 'inline', isChange = false, hasQuietZero = false }: MoneyTextProps) {
  const { format } = useWords();
  const isQuiet = hasQuietZero && amount.minor === 0;
  const text = isChange ? format.change(amount) : format.money(amount);
  return (
    <span className={`money money-${size}`} data-quiet={isQuiet}>
      {text}
    </span>
  );
}
