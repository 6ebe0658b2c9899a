import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { BillFilePreview } from '#shared/contract/operations/bill-file';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { ClaimsTable } from './ClaimsTable';
import type { PreviewModel } from './preview-model';
import { warningRows } from './warning-rows';

interface WarningsPartProps {
  readonly file: BillFilePreview['file'];
  readonly wholeness: PreviewModel['wholeness'];
}

const titles = {
  whole: 'import.warnings.title',
  cut: 'import.warnings.cut',
  lost: 'import.warnings.cut',
  empty: 'import.warnings.empty',
} as const;
const texts = {
  whole: 'import.warnings.text',
  cut: 'import.warnings.cutText',
  lost: 'import.warnings.lostText',
  empty: 'import.warnings.emptyText',
} as const;

/** That a file is not whole, and where it does not agree with what it says of itself. */
export function WarningsPart({ file, wholeness }: WarningsPartProps) {
  const { t } = useWords();
  const rows = warningRows(file.warnings, file.claims);
  if (rows.length === 0 && wholeness === 'whole') return null;
  return (
    <>
      <Banner tone="attention" icon={<TriangleAlert size={18} aria-hidden="true" />} title={t(titles[wholeness])}>
        <p>{t(texts[wholeness])}</p>
      </Banner>
      {rows.length === 0 ? null : <ClaimsTable rows={rows} />}
    </>
  );
}
