import { useWords } from '../../i18n/use-words';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';
import { directionWord } from './direction-word';
import type { WarningRow } from './warning-rows';

interface ClaimsTableProps {
  readonly rows: readonly WarningRow[];
}

/** What a file says of its rows beside what is in them, where the two differ. */
export function ClaimsTable({ rows }: ClaimsTableProps) {
  const { t } = useWords();
  return (
    <div className="preview-part">
      <TableFrame caption={t('import.claims.caption')} isCaptionShown hasCards>
        <thead>
          <tr>
            <th scope="col">{t('import.totals.direction')}</th>
            <th scope="col" className="figure">{t('import.claims.claimed')}</th>
            <th scope="col" className="figure">{t('import.claims.found')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.direction}>
              <th scope="row">{t(directionWord[row.direction])}</th>
              <SideCell row={row} side="claimed" />
              <SideCell row={row} side="found" />
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

function SideCell({ row: { count, sum }, side }: { readonly row: WarningRow; readonly side: 'claimed' | 'found' }) {
  const { t } = useWords();
  return (
    <FigureCell name={t(`import.claims.${side}`)}>
      {count === null ? null : <div>{t('import.claims.rows', { count: count[side] })}</div>}
      {sum === null ? null : <MoneyText amount={sum[side]} />}
    </FigureCell>
  );
}
