import type { ChargeRange } from '#shared/contract/servicer/payment';
import type { Money } from '#shared/domain/money/money';
import { useWords } from '../../i18n/use-words';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';

interface RangesTableProps {
  readonly caption: string;
  readonly ranges: readonly ChargeRange[];
  readonly rate: string;
  readonly sum: Money;
}

/** How a charge sums up: for each run of days the base, the rate and the amount. */
export function RangesTable({ caption, ranges, rate, sum }: RangesTableProps) {
  const { t, format } = useWords();
  return (
    <TableFrame caption={caption} isCaptionShown hasCards>
      <thead>
        <tr>
          <th scope="col">{t('bill.derivation.days')}</th>
          <th scope="col" className="figure">{t('bill.derivation.count')}</th>
          <th scope="col" className="figure">{t('bill.derivation.base')}</th>
          <th scope="col" className="figure">{t('bill.derivation.rate')}</th>
          <th scope="col" className="figure">{t('bill.derivation.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {ranges.map((range) => (
          <tr key={range.from}>
            <th scope="row">{t('bill.derivation.range', { from: range.from, to: range.to })}</th>
            <FigureCell name={t('bill.derivation.count')}>{format.count(range.days)}</FigureCell>
            <FigureCell name={t('bill.derivation.base')}><MoneyText amount={range.base} /></FigureCell>
            <FigureCell name={t('bill.derivation.rate')}>{rate}</FigureCell>
            <FigureCell name={t('bill.derivation.amount')} isMain><MoneyText amount={range.amount} /></FigureCell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>{t('bill.derivation.sum')}</th>
          <FigureCell name={t('bill.derivation.amount')} isMain><MoneyText amount={sum} /></FigureCell>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
