import { useWords } from '../../i18n/use-words';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { OverviewContents } from './OverviewContents';
import { OverviewEmpty } from './OverviewEmpty';
import type { OverviewLinks } from './overview-links';
import { overviewModel } from './overview-model';
import { useOverview } from './use-overview';
import { WelcomeBanner } from './WelcomeBanner';

interface OverviewScreenProps {
  readonly links: OverviewLinks;
  readonly hasLender: boolean;
  /** True where somebody sees the application for the first time, with made-up data. */
  readonly isFirstLook: boolean;
}

/** The first screen: what is past due, what is next, what changed, what is asked for, what is owed in all. */
export function OverviewScreen({ links, hasLender, isFirstLook }: OverviewScreenProps) {
  const { t } = useWords();
  const overview = useOverview();
  // Above nothing there is no day for which it holds.
  const asOf = overview.data?.accounts.length === 0 ? undefined : overview.data?.asOf;
  return (
    <>
      <PageHeader title={t('overview.title')} {...(asOf === undefined ? {} : { lede: t('asOf.line', { day: asOf }) })} />
      {isFirstLook ? <WelcomeBanner links={links} /> : null}
      <Reading reading={overview}>
        {(value) => {
          const model = overviewModel(value);
          if (model.isEmpty) return <OverviewEmpty links={links} hasLender={hasLender} />;
          return <OverviewContents overview={value} model={model} links={links} />;
        }}
      </Reading>
    </>
  );
}
