import { useWords } from '../../i18n/use-words';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';
import { directionWord } from './direction-word';
import type { PreviewModel } from './preview-model';

/** Counts and sums of a file's entries by the file's own direction column. */
export function TotalsPart({ totals }: Pick<PreviewModel, 'totals'>) {
  const { t, format } = useWords();
  return (
    <div className="preview-part">
      <h3>{t('import.totals.title')}</h3>
      <TableFrame caption={t('import.totals.caption')} hasCards>
        <thead>
          <tr>
            <th scope="col">{t('import.totals.direction')}</th>
            <th scope="col" className="figure">{t('import.totals.count')}</th>
            <th scope="col" className="figure">{t('import.totals.gross')}</th>
            <th scope="col" className="figure">{t('import.totals.net')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map(([direction, total]) => (
            <tr key={direction}>
              <th scope="row">{t(directionWord[direction])}</th>
              <FigureCell name={t('import.totals.count')}>{format.count(total.count)}</FigureCell>
              <FigureCell name={t('import.totals.gross')}><MoneyText amount={total.gross} /></FigureCell>
              <FigureCell name={t('import.totals.net')} isMain><MoneyText amount={total.net} /></FigureCell>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}
