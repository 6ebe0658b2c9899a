import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import type { BillView } from '#shared/contract/operations/debt';
import type { EligibilityLine } from '#shared/contract/operations/request';
import { isOpenRequest } from '../../i18n/is-open-request';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { TextLink } from '../../ui/TextLink';
import type { BillLinks } from './bill-links';
import { eligibilityWord } from './eligibility-word';

interface ExtensionCardProps {
  readonly view: BillView;
  readonly links: Pick<BillLinks, 'extension' | 'request'>;
}

/** Whether and until when the due date can move by the lender's policy, condition by condition, and the way to ask. */
export function ExtensionCard({ view, links }: ExtensionCardProps) {
  const { t, local } = useWords();
  const { policy, eligibility, isPossible } = view.extension;
  const open = view.requests.find(isOpenRequest);
  if (open !== undefined) {
    return (
      <Card title={t('bill.extension.title')}>
        <p>{t('bill.extension.asked')}</p>
        <div>
          <TextLink to={links.request(open.reference)} look="button-primary">
            {t('bill.extension.see')}
          </TextLink>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('bill.extension.title')}>
      <OfferText view={view} />
      {policy === null ? null : <p className="note">{local(policy.summary)}</p>}
      {view.bill.status === 'settled' ? null : <Conditions lines={eligibility} />}
      {policy === null ? null : (
        <p className="note">{t('bill.extension.source', { version: policy.version, day: policy.effectiveFrom })}</p>
      )}
      {isPossible ? (
        <div>
          <TextLink to={links.extension(view.bill.id)} look="button-primary">
            {t('bill.extension.ask')}
          </TextLink>
        </div>
      ) : null}
    </Card>
  );
}

function OfferText({ view }: Pick<ExtensionCardProps, 'view'>) {
  const { t } = useWords();
  const { policy, isPossible, earliestDate, latestDate } = view.extension;
  if (view.bill.status === 'settled') return <p>{t('bill.extension.settled')}</p>;
  if (policy === null) return <p>{t('bill.extension.noPolicy')}</p>;
  if (!isPossible || earliestDate === null || latestDate === null) return <p>{t('bill.extension.notPossible')}</p>;
  return <p>{t('bill.extension.possible', { earliest: earliestDate, latest: latestDate })}</p>;
}

function Conditions({ lines }: { readonly lines: readonly EligibilityLine[] }) {
  const { t } = useWords();
  return (
    <ul className="bill-conditions" aria-label={t('bill.extension.conditions')}>
      {lines.map(({ rule, isMet, data }) => (
        <li key={rule} data-met={isMet}>
          {isMet ? <CircleCheck size={16} aria-hidden="true" /> : <CircleDashed size={16} aria-hidden="true" />}
          <span>
            <span className="visually-hidden">{isMet ? t('bill.extension.met') : t('bill.extension.unmet')}</span>{' '}
            {t(eligibilityWord[rule], data)}
          </span>
        </li>
      ))}
    </ul>
  );
}
