import type { BillFilePreview } from '#shared/contract/operations/bill-file';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/Facts';
import { formatWord } from './format-word';

interface PreviewFactsProps {
  readonly preview: BillFilePreview;
  readonly added: number;
}

/** A file's format, encoding and period, and how many of its rows are new, changed, known, left out. */
export function PreviewFacts({ preview, added }: PreviewFactsProps) {
  const { t, format } = useWords();
  const { file } = preview;
  const period = file.period === null ? t('import.fact.noPeriod') : t('import.fact.periodValue', { from: file.period.from, to: file.period.to });
  return (
    <>
      <Facts
        facts={[
          { name: t('import.fact.format'), value: t(formatWord(file.format)) },
          { name: t('import.fact.encoding'), value: file.encoding.toUpperCase() },
          { name: t('import.fact.period'), value: period },
        ]}
      />
      <Facts
        facts={[
          { name: t('import.fact.rows'), value: format.count(file.rows) },
          { name: t('import.fact.accepted'), value: format.count(preview.accepted) },
          { name: t('import.fact.skipped'), value: format.count(file.skipped.length) },
          { name: t('import.fact.new'), value: format.count(added) },
          { name: t('import.fact.updated'), value: format.count(preview.updated) },
          { name: t('import.fact.known'), value: format.count(preview.known) },
        ]}
      />
    </>
  );
}
