import type { BillView } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { ChargeItem } from './ChargeItem';

interface ChargesCardProps {
  readonly view: BillView;
}

/** What was charged on a bill beside purchases; each charge opens into how it comes about. */
export function ChargesCard({ view }: ChargesCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('bill.charges.title')}>
      {view.charges.length === 0 ? <p className="muted">{t('bill.charges.none')}</p> : null}
      <div>
        {view.charges.map((charge) => (
          <ChargeItem key={charge.id} charge={charge} terms={view.terms} />
        ))}
      </div>
    </Card>
  );
}
