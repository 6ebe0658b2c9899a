import { totalOf } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { lineStateWord } from '../../i18n/line-state-word';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import type { ChartBar } from './schedule-chart-model';

interface ChartColumnProps {
  readonly bar: ChartBar;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const height = 200;
const width = 36;

/** A column of the chart, with its figures as its name. Paid parts are outlined, unpaid parts filled. */
export function ChartColumn({ bar, isChosen, onChoose }: ChartColumnProps) {
  const { t } = useWords();
  const { line } = bar;
  const name = t('schedule.chart.bar', {
    day: line.dueDate,
    state: t(lineStateWord[line.state]),
    due: totalOf(line.due),
    paid: totalOf(line.paid),
    outstanding: totalOf(line.outstanding),
  });
  return (
    <li className="chart-item" data-today={bar.isFirstAhead}>
      {bar.isFirstAhead ? <span className="chart-today">{t('schedule.chart.today')}</span> : null}
      <button type="button" className="chart-column" data-state={line.state} aria-pressed={isChosen} aria-label={name} title={name} onClick={onChoose}>
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {bar.segments.map(({ component, isPaid, start, size }) => (
            <rect
              key={`${component} ${isPaid}`}
              className={isPaid ? `chart-paid chart-paid-${componentSwatch[component]}` : 'chart-unpaid'}
              x={isPaid ? 1 : 0}
              width={isPaid ? width - 2 : width}
              y={height * (1 - start - size)}
              height={Math.max(2, height * size)}
              fill={`url(#pattern-${componentSwatch[component]})`}
            />
          ))}
        </svg>
        <span className="chart-day">
          <DateText day={line.dueDate} as="short" />
        </span>
        <span className="chart-state">{t(lineStateWord[line.state])}</span>
      </button>
    </li>
  );
}
