import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { assertNever } from '#shared/domain/broken-invariant';
import type { BillFileWarning } from '#shared/domain/bill-file/bill-file';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { directionWord } from './direction-word';

interface WarningsPartProps {
  readonly warnings: readonly BillFileWarning[];
}

/** Where a file does not agree with what it says of itself. */
export function WarningsPart({ warnings }: WarningsPartProps) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <Banner tone="attention" icon={<TriangleAlert size={18} aria-hidden="true" />} title={t('import.warnings.title')}>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${String(warning.data['direction'] ?? '')}`}>
            <WarningText warning={warning} />
          </li>
        ))}
      </ul>
      <p>{t('import.warnings.text')}</p>
    </Banner>
  );
}

function WarningText({ warning }: { readonly warning: BillFileWarning }) {
  const { t } = useWords();
  const { direction } = warning.data;
  const word = direction === 'in' || direction === 'out' || direction === 'neutral' ? directionWord[direction] : directionWord.all;
  const data = { ...warning.data, direction: t(word) };
  switch (warning.code) {
    case 'bill_file.truncated':
      return t('import.warning.truncated');
    case 'bill_file.claimed_count_differs':
      return t('import.warning.count', data);
    case 'bill_file.claimed_sum_differs':
      return t('import.warning.sum', data);
    default:
      return assertNever(warning.code);
  }
}
