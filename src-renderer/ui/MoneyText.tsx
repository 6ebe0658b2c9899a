import { use } from 'react';
import type { Figure } from '#shared/contract/operations/figure';
import type { Money } from '#shared/domain/money/money';
import { useWords } from '../i18n/use-words';
import { ExplainFigure } from './explain-figure';
import { InFigureTable } from './figure-table';
import './MoneyText.css';

interface MoneyTextProps {
  readonly amount: Money;
  readonly size?: 'inline' | 'large';
  /** Shows a sign also where it is positive: for differences. */
  readonly isChange?: boolean;
  /** Nothing of a component is shown as a dash, so that the figures that count stand out. */
  readonly hasQuietZero?: boolean;
  /** Which figure it is: pressing it opens how it comes about. Left out within what is pressed itself. */
  readonly figure?: Figure;
}

/** An amount in its own currency, with digits of one width; it opens how it comes about where it says which figure it is. */
export function MoneyText({ amount, size = 'inline', isChange = false, hasQuietZero = false, figure }: MoneyTextProps) {
  const { t, format } = useWords();
  const explain = use(ExplainFigure);
  const isInTable = use(InFigureTable);
  const isQuiet = hasQuietZero && amount.minor === 0;
  const text = isChange ? format.change(amount) : format.money(amount);
  const look = { className: `money money-${size}`, 'data-quiet': isQuiet };
  if (figure === undefined || explain === null || isQuiet) return <span {...look}>{text}</span>;
  return (
    <button
      type="button"
      {...look}
      tabIndex={isInTable ? -1 : 0}
      aria-haspopup="dialog"
      title={t('figure.open')}
      onClick={() => explain(figure)}
    >
      {text}
    </button>
  );
}
