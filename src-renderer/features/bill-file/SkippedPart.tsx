import type { SkippedRow } from '#shared/domain/bill-file/bill-file';
import { useWords } from '../../i18n/use-words';
import { Explainer } from '../../ui/Explainer';
import { skippedGroups, type SkippedGroup } from './skipped-groups';
import { skipReasonWord } from './skip-reason-word';

interface SkippedPartProps {
  readonly rows: readonly SkippedRow[];
}

/** Every row that was left out, by reason; the lines of each reason can be looked into. */
export function SkippedPart({ rows }: SkippedPartProps) {
  const { t } = useWords();
  return (
    <div className="preview-part">
      <h3>{t('import.skipped.title')}</h3>
      {rows.length === 0 ? <p className="muted">{t('import.skipped.none')}</p> : null}
      {skippedGroups(rows).map((group) => (
        <SkippedReason key={`${group.reason} ${group.column ?? ''}`} group={group} />
      ))}
    </div>
  );
}

function SkippedReason({ group: { reason, column, lines } }: { readonly group: SkippedGroup }) {
  const { t } = useWords();
  const summary = (
    <span className="skipped-reason">
      <strong>{t('import.skipped.rows', { count: lines.length })}</strong>
      <span>{t(skipReasonWord(reason))}</span>
      {column === null ? null : <span className="muted">{t('import.skipped.column', { column })}</span>}
    </span>
  );
  return (
    <Explainer summary={summary}>
      <ul className="skipped-lines">
        {lines.map((line) => (
          <li key={line}>{t('import.skipped.line', { line })}</li>
        ))}
      </ul>
    </Explainer>
  );
}
