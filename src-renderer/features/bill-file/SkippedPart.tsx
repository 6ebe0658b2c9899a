import type { SkippedRow } from '#shared/domain/bill-file/bill-file';
import { useWords } from '../../i18n/use-words';
import { skipReasonWord } from './skip-reason-word';

interface SkippedPartProps {
  readonly rows: readonly SkippedRow[];
}

/** Every row that was left out, with its line and the reason. */
export function SkippedPart({ rows }: SkippedPartProps) {
  const { t } = useWords();
  return (
    <div className="preview-part">
      <h3>{t('import.skipped.title')}</h3>
      {rows.length === 0 ? <p className="muted">{t('import.skipped.none')}</p> : null}
      <ul className="skipped-rows">
        {rows.map(({ line, reason, column }) => (
          <li key={line}>
            <strong>{t('import.skipped.line', { line })}</strong>
            <span>{t(skipReasonWord(reason))}</span>
            {column === null ? null : <span className="muted">{t('import.skipped.column', { column })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
