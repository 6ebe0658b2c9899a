import type { BillView } from '#shared/contract/operations/debt';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import { Facts, type Fact } from '../../ui/Facts';

interface BillFactsProps {
  readonly view: BillView;
}

/** What identifies a bill: account, lender, period, statement, due date and what it was before, when it was settled. */
export function BillFacts({ view }: BillFactsProps) {
  const { t, local } = useWords();
  const { bill, account } = view;
  const isMoved = bill.dueDate !== bill.originalDueDate;
  const settled: readonly Fact[] =
    bill.settledDate === null ? [] : [{ name: t('bill.fact.settled'), value: <DateText day={bill.settledDate} /> }];
  const due = (
    <>
      <DateText day={bill.dueDate} as="weekday" />
      {isMoved ? <div className="note">{t('bill.fact.original', { day: bill.originalDueDate })}</div> : null}
      {view.line.daysPastDue > 0 ? <div className="note">{t('day.pastDue', { count: view.line.daysPastDue })}</div> : null}
    </>
  );
  return (
    <Facts
      facts={[
        { name: t('bill.fact.dueDate'), value: due },
        ...settled,
        { name: t('bill.fact.period'), value: t('bill.fact.periodValue', { from: bill.periodFrom, to: bill.periodTo }) },
        { name: t('bill.fact.statement'), value: <DateText day={bill.statementDate} /> },
        { name: t('bill.fact.number'), value: bill.number },
        { name: t('bill.fact.account'), value: t('account.name', { product: local(account.productName), number: account.maskedNumber }) },
        { name: t('bill.fact.creditor'), value: local(account.creditorName) },
      ]}
    />
  );
}
