import type { RequestView } from '#shared/contract/operations/request';
import { askedText } from '../../i18n/asked-text';
import { requestReasonWord } from '../../i18n/request-reason-word';
import { useWords } from '../../i18n/use-words';
import { Card } from '../../ui/Card';
import { DateText } from '../../ui/DateText';
import { Facts } from '../../ui/Facts';
import { MoneyText } from '../../ui/MoneyText';
import { MomentText } from '../../ui/MomentText';

interface SentCardProps {
  readonly view: RequestView;
}

/** What was asked for, and the numbers by which both sides know it. */
export function SentCard({ view }: SentCardProps) {
  const words = useWords();
  const { t } = words;
  const { summary, draft } = view;
  return (
    <Card title={t('request.one.sent')}>
      <Facts
        arrangement="pairs"
        facts={[
          { name: t('bill.fact.number'), value: summary.bills.map(({ number }) => number).join(', ') },
          { name: t('request.fact.from'), value: <DateText day={summary.dueDateWhenAsked} /> },
          { name: t('request.fact.to'), value: askedText(words, draft.asked) },
          { name: t('request.fact.fee'), value: <MoneyText amount={draft.acceptedCost} /> },
          { name: t('request.fact.reason'), value: t(requestReasonWord[draft.reason]) },
          { name: t('request.fact.note'), value: draft.note === '' ? t('request.fact.noNote') : draft.note },
          { name: t('request.fact.written'), value: <MomentText instant={summary.writtenAt} /> },
          { name: t('request.fact.receipt'), value: summary.receiptNumber ?? t('request.fact.noReceipt') },
          { name: t('request.fact.reference'), value: <span className="note">{summary.reference}</span> },
        ]}
      />
    </Card>
  );
}
