import type { ChargeRange } from '#shared/contract/servicer/payment';
import type { Money } from '#shared/domain/money/money';
import { useWords } from '../../i18n/use-words';
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
    <TableFrame caption={caption} isCaptionShown>
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
            <td className="figure">{format.count(range.days)}</td>
            <td className="figure"><MoneyText amount={range.base} /></td>
            <td className="figure">{rate}</td>
            <td className="figure"><MoneyText amount={range.amount} /></td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>{t('bill.derivation.sum')}</th>
          <td className="figure"><MoneyText amount={sum} /></td>
        </tr>
      </tfoot>
    </TableFrame>
  );
}
