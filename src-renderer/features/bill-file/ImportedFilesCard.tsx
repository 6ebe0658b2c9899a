import type { ImportedFile } from '#shared/contract/operations/bill-file';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
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
      <TableFrame caption={t('import.list.caption')}>
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
                {file.fileName}
                <div className="note">{t(formatWord(file.format))}</div>
              </th>
              <td className="nowrap"><MomentText instant={file.importedAt} /></td>
              <td className="figure">{format.count(file.rows)}</td>
              <td className="figure">{format.count(file.added)}</td>
              <td className="figure">{format.count(file.updated)}</td>
              <td className="figure">{format.count(file.known)}</td>
              <td className="figure">{format.count(file.skipped)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
