import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { BillView } from '#shared/contract/operations/debt';
import { lineStateText } from '../../i18n/line-state-text';
import { lineStateTone } from '../../i18n/line-state-tone';
import { useWords } from '../../i18n/use-words';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { StatusTag } from '../../ui/StatusTag';
import { TextLink } from '../../ui/TextLink';
import { AmountsCard } from './AmountsCard';
import { BillFacts } from './BillFacts';
import type { BillLinks } from './bill-links';
import './BillScreen.css';
import { CheckCard } from './CheckCard';
import { ChargesCard } from './ChargesCard';
import { ExtensionCard } from './ExtensionCard';
import { InstalmentsCard } from './InstalmentsCard';
import { PaymentsCard } from './PaymentsCard';
import { PurchasesCard } from './PurchasesCard';
import { RequestsCard } from './RequestsCard';
import { useBill } from './use-bill';

interface BillScreenProps {
  readonly billId: string;
  readonly links: BillLinks;
}

/** One bill: what is owed on it, what made it, what was paid, what was charged and why, and what can be asked for. */
export function BillScreen({ billId, links }: BillScreenProps) {
  const words = useWords();
  const { t } = words;
  const bill = useBill(billId);
  const view = bill.data;
  const title = view === undefined ? t('bill.waiting') : t('bill.title', { month: view.bill.statementDate });
  const back = (
    <TextLink
      to={view === undefined ? links.schedules : links.schedule(view.account.id)}
      icon={<ChevronLeft size={14} aria-hidden="true" />}
    >
      {t('bill.back')}
    </TextLink>
  );
  const state = view && <StatusTag tone={lineStateTone[view.line.state]}>{lineStateText(view.line, words)}</StatusTag>;
  return (
    <>
      <PageHeader title={title} back={back} {...(state === undefined ? {} : { actions: state })} />
      <Reading reading={bill}>{(value) => <BillContents view={value} links={links} />}</Reading>
    </>
  );
}

function BillContents({ view, links }: { readonly view: BillView; readonly links: BillLinks }) {
  return (
    <div className="stack-wide">
      <BillFacts view={view} />
      <div className="columns">
        <div className="stack-wide">
          <AmountsCard view={view} />
          {view.check === null ? null : <CheckCard view={view} check={view.check} />}
          <ChargesCard view={view} />
          <PaymentsCard view={view} />
          <PurchasesCard purchases={view.purchases} />
          <InstalmentsCard instalments={view.instalments} />
        </div>
        <div className="stack-wide">
          <ExtensionCard view={view} links={links} />
          <RequestsCard requests={view.requests} links={links} />
        </div>
      </div>
    </div>
  );
}
