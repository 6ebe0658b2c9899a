import type { AccountBrief } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import './AccountTabs.css';
import type { ScheduleLinks } from './schedule-links';

interface AccountTabsProps {
  readonly accounts: readonly AccountBrief[];
  readonly chosen: AccountBrief;
  readonly links: Pick<ScheduleLinks, 'schedule'>;
}

/** Which account's schedule is shown; the way to the others where there are any. */
export function AccountTabs({ accounts, chosen, links }: AccountTabsProps) {
  const { t, local } = useWords();
  const name = (account: AccountBrief): string =>
    t('account.name', { product: local(account.productName), number: account.maskedNumber });
  if (accounts.length === 1) return <p className="account-one">{name(chosen)}</p>;
  return (
    <nav aria-label={t('schedule.account')}>
      <ul className="account-tabs">
        {accounts.map((account) => (
          <li key={account.id}>
            <a href={links.schedule(account.id)} {...(account.id === chosen.id ? { 'aria-current': 'true' as const } : {})}>
              {name(account)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
