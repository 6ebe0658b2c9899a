import type { ImportedFile } from '#shared/contract/operations/bill-file';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ClampedText } from '../../ui/ClampedText';
import { FigureCell } from '../../ui/FigureCell';
import { MomentText } from '../../ui/MomentText';
import { TableFrame } from '../../ui/TableFrame';
import { formatWord } from './format-word';

interface ImportedFilesCardProps {
  readonly files: readonly ImportedFile[];
}

/** The files that were imported so far. */
export function ImportedFilesCard({ files }: ImportedFilesCardProps) {
  const { t, format } = useWords();
  if (files.length === 0) {
    return (
      <Card title={t('import.list.title')}>
        <p className="muted">{t('import.list.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('import.list.title')}>
      <TableFrame caption={t('import.list.caption')} hasCards>
        <thead>
          <tr>
            <th scope="col">{t('import.list.name')}</th>
            <th scope="col">{t('import.list.when')}</th>
            <th scope="col" className="figure">{t('import.list.rows')}</th>
            <th scope="col" className="figure">{t('import.fact.new')}</th>
            <th scope="col" className="figure">{t('import.fact.updated')}</th>
            <th scope="col" className="figure">{t('import.fact.known')}</th>
            <th scope="col" className="figure">{t('import.fact.skipped')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <th scope="row">
                <ClampedText text={file.fileName} />
                <div className="note">{t(formatWord(file.format))}</div>
              </th>
              <td className="nowrap"><MomentText instant={file.importedAt} /></td>
              <FigureCell name={t('import.list.rows')}>{format.count(file.rows)}</FigureCell>
              <FigureCell name={t('import.fact.new')}>{format.count(file.added)}</FigureCell>
              <FigureCell name={t('import.fact.updated')}>{format.count(file.updated)}</FigureCell>
              <FigureCell name={t('import.fact.known')}>{format.count(file.known)}</FigureCell>
              <FigureCell name={t('import.fact.skipped')}>{format.count(file.skipped)}</FigureCell>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
