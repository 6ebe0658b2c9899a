import { totalOf } from '#shared/domain/money/components';
import { componentSwatch } from '../../i18n/component-swatch';
import { lineStateText } from '../../i18n/line-state-text';
import { useWords } from '../../i18n/use-words';
import { DateText } from '../../ui/DateText';
import type { ChartBar } from './schedule-chart-model';

interface ChartColumnProps {
  readonly bar: ChartBar;
  readonly isChosen: boolean;
  /** True for the one column that the Tab key stops at; arrow keys lead to the others. */
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
}

const height = 200;
const width = 34;

/** A column of the chart, with its figures as its name. Paid parts are hollow, unpaid parts filled, and pale where no bill is issued yet. */
export function ChartColumn({ bar, isChosen, isTabStop, onChoose, onFocus }: ChartColumnProps) {
  const words = useWords();
  const { t } = words;
  const { line } = bar;
  const state = lineStateText(line, words);
  const name = t('schedule.chart.bar', {
    day: line.dueDate,
    state,
    due: totalOf(line.due),
    paid: totalOf(line.paid),
    outstanding: totalOf(line.outstanding),
  });
  return (
    <li className="chart-item" data-today={bar.isFirstAhead}>
      {bar.isFirstAhead ? <span className="chart-today">{t('schedule.chart.today')}</span> : null}
      <button
        type="button"
        className="chart-column"
        data-state={line.state}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={name}
        title={name}
        onClick={onChoose}
        onFocus={onFocus}
      >
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {bar.segments.map(({ component, isPaid, start, size }) => (
            <rect
              key={`${component} ${isPaid}`}
              className={isPaid ? `chart-paid chart-paid-${componentSwatch[component]}` : 'chart-unpaid'}
              x={isPaid ? 1 : 0}
              width={isPaid ? width - 2 : width}
              y={height * (1 - start - size)}
              height={Math.max(2, height * size)}
              fill={isPaid ? 'none' : `url(#pattern-${componentSwatch[component]})`}
            />
          ))}
        </svg>
        <span className="chart-day">
          <DateText day={line.dueDate} as="short" />
        </span>
        <span className="chart-state">{state}</span>
      </button>
    </li>
  );
}
