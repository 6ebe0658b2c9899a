import type { UseQueryResult } from '@tanstack/react-query';
import type { BillView } from '#shared/contract/operations/debt';
import type { ExtensionCost } from '#shared/contract/operations/request';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { Reading } from '../../ui/Reading';
import { CostLines } from './CostLines';

interface CostCardProps {
  readonly view: BillView;
  readonly cost: UseQueryResult<ExtensionCost>;
  readonly hasDate: boolean;
}

/** What the extension would cost, as soon as there is a date and before anything is sent. */
export function CostCard({ view, cost, hasDate }: CostCardProps) {
  const { t } = useWords();
  const isAsked = hasDate && (cost.data !== undefined || cost.isLoading || cost.error !== null);
  return (
    <Card title={t('extension.cost.title')}>
      <div className="stack" aria-live="polite">
        {isAsked ? <Reading reading={cost}>{(value) => <CostLines view={view} cost={value} />}</Reading> : <p className="muted">{t('extension.cost.choose')}</p>}
      </div>
      <p className="note">{t('extension.cost.decision')}</p>
    </Card>
  );
}
