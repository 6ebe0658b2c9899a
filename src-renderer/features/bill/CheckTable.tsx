import type { BillView } from '#shared/contract/operations/debt';
import type { BillCheck } from '#shared/domain/schedule/bill-check';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';
import { checkRows } from './check-rows';

interface CheckTableProps {
  readonly bill: BillView['bill'];
  readonly check: BillCheck;
}

/** Each amount of a bill: the lender's, our own, and the difference. */
export function CheckTable({ bill, check }: CheckTableProps) {
  const { t } = useWords();
  const [lender, own, difference] = [t('bill.check.lender'), t('bill.check.own'), t('bill.check.difference')];
  return (
    <TableFrame caption={t('bill.check.table')} hasCards>
      <thead>
        <tr>
          <th scope="col">{t('component.heading')}</th>
          <th scope="col" className="figure">{lender}</th>
          <th scope="col" className="figure">{own}</th>
          <th scope="col" className="figure">{difference}</th>
        </tr>
      </thead>
      <tbody>
        {checkRows(bill, check).map((row) => (
          <tr key={row.amount} data-marked={row.more.minor !== 0}>
            <th scope="row" className="nowrap">{row.amount === 'paid' ? t('money.paid') : t(componentWord[row.amount])}</th>
            <FigureCell name={lender}><MoneyText amount={row.lender} hasQuietZero /></FigureCell>
            <FigureCell name={own}><MoneyText amount={row.own} hasQuietZero /></FigureCell>
            <FigureCell name={difference} isMain><MoneyText amount={row.more} isChange hasQuietZero /></FigureCell>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
