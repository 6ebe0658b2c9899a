import { useState } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import type { Day } from '#shared/domain/calendar/day';
import { totalOf } from '#shared/domain/money/components';
import { useWords } from '../../i18n/use-words';
import { Banner } from '../../ui/Banner';
import { PageHeader } from '../../ui/PageHeader';
import { Reading } from '../../ui/Reading';
import { TextLink } from '../../ui/TextLink';
import { emptyDraft, type ExtensionDraft } from './extension-draft';
import { ExtensionForm } from './ExtensionForm';
import type { RequestLinks } from './request-links';
import { useExtension } from './use-extension';

interface ExtensionScreenProps {
  readonly billId: string;
  readonly links: RequestLinks;
}

/** Asking for a later due date: date and reason with the cost beside them, then exactly what will be sent. */
export function ExtensionScreen({ billId, links }: ExtensionScreenProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState<ExtensionDraft>(emptyDraft);
  const probe = useExtension(billId, null);
  const offer = probe.bill.data?.extension;
  const dateToQuote = offer === undefined ? null : quotable(draft.date, offer.earliestDate, offer.latestDate);
  const { bill, cost, file } = useExtension(billId, dateToQuote);
  const view = bill.data;
  const lede = view && t('extension.lede', { month: view.bill.statementDate, day: view.bill.dueDate, amount: totalOf(view.line.outstanding) });
  return (
    <>
      <PageHeader
        title={t('extension.title')}
        back={
          <TextLink to={links.bill(billId)} icon={<ChevronLeft size={14} aria-hidden="true" />}>
            {t('extension.back')}
          </TextLink>
        }
        {...(lede === undefined ? {} : { lede })}
      />
      <Reading reading={bill}>
        {(value) => {
          const { isPossible, earliestDate, latestDate } = value.extension;
          if (!isPossible || earliestDate === null || latestDate === null) return <NotOpen />;
          return <ExtensionForm view={value} draft={draft} onDraft={setDraft} cost={cost} file={file} links={links} earliest={earliestDate} latest={latestDate} />;
        }}
      </Reading>
    </>
  );
}

function quotable(date: Day | null, earliest: Day | null, latest: Day | null): Day | null {
  if (date === null || earliest === null || latest === null) return null;
  return date >= earliest && date <= latest ? date : null;
}

function NotOpen() {
  const { t } = useWords();
  return (
    <Banner tone="info" title={t('extension.closed.title')}>
      <p>{t('extension.closed.text')}</p>
    </Banner>
  );
}
