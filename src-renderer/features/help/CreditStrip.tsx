import { day } from '#shared/domain/calendar/day';
import { creditSeverity, type CreditMeaning } from '#shared/domain/credit-file/credit-code';
import type { CreditMonth } from '#shared/domain/credit-file/credit-months';
import { useWords } from '../../i18n/use-words';
import type { WordKey } from '../../i18n/word-key';
import './Help.css';

interface CreditStripProps {
  readonly label: string;
  readonly months: readonly CreditMonth[];
}

const meaningWord = {
  'not-open': 'help.code.notOpen',
  'nothing-due': 'help.code.nothingDue',
  'nothing-past-due': 'help.code.nothingPastDue',
  'paid-late-within-month': 'help.code.paidLate',
  'past-due-1-to-30-days': 'help.code.days30',
  'past-due-31-to-60-days': 'help.code.days60',
  'past-due-61-to-90-days': 'help.code.days90',
  'past-due-91-to-120-days': 'help.code.days120',
  'past-due-121-to-150-days': 'help.code.days150',
  'past-due-151-to-180-days': 'help.code.days180',
  'past-due-over-180-days': 'help.code.daysMore',
  'settled-and-closed': 'help.code.settled',
} as const satisfies Record<CreditMeaning, WordKey>;

/** What the credit file would show month by month: the code and, for each that occurs, what it means. */
export function CreditStrip({ label, months }: CreditStripProps) {
  const { t } = useWords();
  const meanings = [...new Map(months.map(({ code, meaning }) => [code, meaning]))];
  return (
    <div className="stack-tight">
      <ol className="help-strip" aria-label={label}>
        {months.map(({ month, code, meaning }) => (
          <li key={month} data-late={creditSeverity(code) > 0}>
            <span className="note">{t('help.code.month', { month: day(`${month}-01`) })}</span>
            <strong aria-hidden="true">{code}</strong>
            <span className="visually-hidden">{t(meaningWord[meaning])}</span>
          </li>
        ))}
      </ol>
      <ul className="note">
        {meanings.map(([code, meaning]) => (
          <li key={code}>{t('help.code.explained', { code, meaning: t(meaningWord[meaning]) })}</li>
        ))}
      </ul>
      <p className="note">{t('help.code.source')}</p>
    </div>
  );
}
