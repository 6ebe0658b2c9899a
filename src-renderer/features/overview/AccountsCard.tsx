import type { AccountOverview } from '#shared/contract/operations/debt';
import type { ComponentOrTotal, Figure } from '#shared/contract/operations/figure';
import { components, totalOf, type ComponentAmounts } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { Swatch } from '../../ui/Swatch';
import { TableFrame } from '../../ui/TableFrame';
import { TextLink } from '../../ui/TextLink';
import { BeyondTodayNote } from './BeyondTodayNote';
import type { OverviewLinks } from './overview-links';

interface AccountsCardProps {
  readonly accounts: readonly AccountOverview[];
  readonly total: ComponentAmounts | null;
  readonly links: Pick<OverviewLinks, 'schedule'>;
}

/** Every account and what is outstanding on it, by component. */
export function AccountsCard({ accounts, total, links }: AccountsCardProps) {
  const { t } = useWords();
  return (
    <Card title={t('overview.accounts.title')}>
      <TableFrame caption={t('overview.accounts.caption')} hasCards>
        <thead>
          <tr>
            <th scope="col">{t('overview.accounts.account')}</th>
            {components.map((component) => (
              <th key={component} scope="col" className="figure">
                <Swatch of={componentSwatch[component]} />
                {t(componentWord[component])}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('component.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <AccountCell account={account} links={links} />
              <AmountCells amounts={account.outstanding} figureOf={(component) => ({ of: 'account', accountId: account.id, component })} />
            </tr>
          ))}
        </tbody>
        {total === null || accounts.length < 2 ? null : (
          <tfoot>
            <tr>
              <th scope="row">{t('overview.accounts.all')}</th>
              <AmountCells amounts={total} figureOf={(component) => ({ of: 'accounts', component })} />
            </tr>
          </tfoot>
        )}
      </TableFrame>
      {accounts.map((account) => (
        <BeyondTodayNote key={account.id} account={account} links={links} />
      ))}
    </Card>
  );
}

function AccountCell({ account, links }: { readonly account: AccountOverview } & Pick<AccountsCardProps, 'links'>) {
  const { t, local } = useWords();
  const name = t('account.name', { product: local(account.productName), number: account.maskedNumber });
  return (
    <th scope="row">
      <TextLink to={links.schedule(account.id)} label={t('overview.accounts.schedule', { account: name })}>
        {name}
      </TextLink>
      <div className="note">{local(account.creditorName)}</div>
      {account.creditLimit === null ? null : <div className="note">{t('overview.accounts.limit', { amount: account.creditLimit })}</div>}
    </th>
  );
}

interface AmountCellsProps {
  readonly amounts: ComponentAmounts;
  readonly figureOf: (component: ComponentOrTotal) => Figure;
}

function AmountCells({ amounts, figureOf }: AmountCellsProps) {
  const { t } = useWords();
  return (
    <>
      {components.map((component) => (
        <FigureCell key={component} name={t(componentWord[component])}>
          <MoneyText amount={amounts[component]} figure={figureOf(component)} hasQuietZero />
        </FigureCell>
      ))}
      <FigureCell name={t('component.total')} isMain>
        <strong>
          <MoneyText amount={totalOf(amounts)} figure={figureOf('total')} />
        </strong>
      </FigureCell>
    </>
  );
}
