import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Day } from '#shared/domain/calendar/day';
import type { RepaymentLine } from '#shared/domain/schedule/repayment-schedule';
import { useWords } from '../../i18n/use-words';
import { MoneyText } from '../../ui/MoneyText';
import { ChartColumn } from './ChartColumn';
import { ChartLegend } from './ChartLegend';
import { lineKey } from './line-key';
import { nextColumn } from './next-column';
import { scheduleChartModel } from './schedule-chart-model';
import './ScheduleChart.css';

interface ScheduleChartProps {
  readonly lines: readonly RepaymentLine[];
  readonly asOf: Day;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

// Arrow keys lead from column to column: the columns are what is pressed, the list only hears of it.
const leadsOn = { onKeyDown: moveBetweenColumns };

/**
 * The schedule as columns by due date. Each column is a button that tells its figures; the chosen one is brought into sight. They take one
 * stop of the Tab key together, and arrow keys lead from one to the next.
 */
export function ScheduleChart({ lines, asOf, chosen, onChoose }: ScheduleChartProps) {
  const { t } = useWords();
  const model = useMemo(() => scheduleChartModel(lines, asOf), [lines, asOf]);
  const [focused, setFocused] = useState<string | null>(null);
  const tabStop = focused ?? chosen ?? (lines[0] === undefined ? null : lineKey(lines[0]));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // After the paint the place of a column costs nothing; asked for before, the whole page is laid out just to answer.
    const frame = requestAnimationFrame(() => setTimeout(() => bringIntoSight(list.current)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className="stack">
      <ChartLegend />
      <div className="chart">
        <div className="chart-scale" aria-hidden="true">
          {[...model.ticks].reverse().map((tick) => (
            <span key={tick.minor}>
              <MoneyText amount={tick} />
            </span>
          ))}
        </div>
        <ol className="chart-columns" ref={list} aria-label={t('schedule.chart.bars')} {...leadsOn}>
          {model.bars.map((bar) => (
            <ChartColumn
              key={lineKey(bar.line)}
              bar={bar}
              isChosen={lineKey(bar.line) === chosen}
              isTabStop={lineKey(bar.line) === tabStop}
              onChoose={() => onChoose(lineKey(bar.line))}
              onFocus={() => setFocused(lineKey(bar.line))}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

function moveBetweenColumns(event: KeyboardEvent<HTMLOListElement>): void {
  const columns = [...event.currentTarget.querySelectorAll('button')];
  const next = nextColumn(event.key, columns.findIndex((column) => column === event.target), columns.length);
  if (next === null) return;
  event.preventDefault();
  columns[next]?.focus();
}

function bringIntoSight(list: HTMLElement | null): void {
  const item = list?.querySelector('[aria-pressed="true"]')?.closest('li');
  if (list && item) list.scrollLeft = item.offsetLeft + item.offsetWidth / 2 - list.clientWidth / 2;
}
