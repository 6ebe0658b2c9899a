import LifeBuoy from 'lucide-react/icons/life-buoy';
import { useWords } from '../../i18n/use-words';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { TextLink } from '../../ui/TextLink';
import type { HelpLinks } from './help-links';
import { HelpSteps } from './HelpSteps';
import { useHelp } from './use-help';

interface HelpScreenProps {
  readonly links: HelpLinks;
}

/** From "I can't pay this" to a request that is sent: what you need, what can be done, and exactly what is sent. */
export function HelpScreen({ links }: HelpScreenProps) {
  const { t } = useWords();
  const help = useHelp();
  return (
    <>
      <PageHeader title={t('help.title')} lede={t('help.lede')} />
      <Reading reading={help}>
        {(view) => (view.debts.length === 0 ? <NothingOwed hasLender={view.hasLender} links={links} /> : <HelpSteps view={view} links={links} />)}
      </Reading>
    </>
  );
}

function NothingOwed({ hasLender, links }: HelpScreenProps & { readonly hasLender: boolean }) {
  const { t } = useWords();
  const way = hasLender ? null : (
    <TextLink to={links.settings} look="button-primary">
      {t('request.list.empty.connect')}
    </TextLink>
  );
  return (
    <EmptyState icon={<LifeBuoy size={26} aria-hidden="true" />} title={t('help.empty.title')} actions={way}>
      <p>{hasLender ? t('help.empty.text') : t('help.empty.noLender')}</p>
    </EmptyState>
  );
}
