import type { AccountOverview } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { TextLink } from '../../ui/TextLink';
import { beyondToday } from './beyond-today';
import type { OverviewLinks } from './overview-links';

interface BeyondTodayNoteProps {
  readonly account: AccountOverview;
  readonly links: Pick<OverviewLinks, 'schedule'>;
}

/** Says what the schedule counts and the figure of today does not, so that the two totals are not taken for a mistake. */
export function BeyondTodayNote({ account, links }: BeyondTodayNoteProps) {
  const { t, local } = useWords();
  const { laterFees, laterInterest, estimate } = beyondToday(account);
  if (laterFees === null && laterInterest === null && estimate === null) return null;
  const name = t('account.name', { product: local(account.productName), number: account.maskedNumber });
  return (
    <p className="note">
      {laterFees === null ? null : <span>{t('overview.accounts.laterFees', { amount: laterFees })} </span>}
      {laterInterest === null ? null : <span>{t('overview.accounts.laterInterest', { amount: laterInterest })} </span>}
      {estimate === null ? null : <span>{t('overview.accounts.estimate', { amount: estimate })} </span>}
      <TextLink to={links.schedule(account.id)} label={t('overview.accounts.schedule', { account: name })}>
        {t('overview.accounts.toSchedule')}
      </TextLink>
    </p>
  );
}
