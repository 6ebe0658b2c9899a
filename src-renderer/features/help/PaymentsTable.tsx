import type { PlannedPayment } from '#shared/domain/hardship/debt-course';
import { components, totalOf } from '#shared/domain/money/components';
import { componentWord } from '../../i18n/component-word';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import { FigureCell } from '../../ui/FigureCell';
import { MoneyText } from '../../ui/MoneyText';
import { TableFrame } from '../../ui/TableFrame';
import { paymentsByDay } from './payments-by-day';

interface PaymentsTableProps {
  readonly caption: string;
  readonly payments: readonly PlannedPayment[];
}

/** What is to be paid when, by component: a line a day. */
export function PaymentsTable({ caption, payments }: PaymentsTableProps) {
  const { t } = useWords();
  return (
    <TableFrame caption={caption} isCaptionShown hasCards>
      <thead>
        <tr>
          <th scope="col">{t('help.payments.day')}</th>
          {components.map((component) => (
            <th key={component} scope="col" className="figure">{t(componentWord[component])}</th>
          ))}
          <th scope="col" className="figure">{t('component.total')}</th>
        </tr>
      </thead>
      <tbody>
        {paymentsByDay(payments).map(({ date, amounts }) => (
          <tr key={date}>
            <th scope="row" className="nowrap"><DateText day={date} /></th>
            {components.map((component) => (
              <FigureCell key={component} name={t(componentWord[component])}>
                <MoneyText amount={amounts[component]} hasQuietZero />
              </FigureCell>
            ))}
            <FigureCell name={t('component.total')} isMain><MoneyText amount={totalOf(amounts)} /></FigureCell>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
