import type { AccountOverview } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { TextLink } from '../../ui/TextLink';
import type { OverviewLinks } from './overview-links';

interface DifferencesCardProps {
  readonly differing: AccountOverview['differing'];
  readonly links: Pick<OverviewLinks, 'bill'>;
}

/** The bills on which the lender's figures and our own reckoning differ, and the way to each. */
export function DifferencesCard({ differing, links }: DifferencesCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('overview.differences.title')} tone="attention">
      <p>{t('overview.differences.text', { count: differing.length })}</p>
      <ul>
        {differing.map(({ billId, dueDate }) => (
          <li key={billId}>
            <TextLink to={links.bill(billId)}>{t('overview.differences.bill', { day: dueDate })}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
