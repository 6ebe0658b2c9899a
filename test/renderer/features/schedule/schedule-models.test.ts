import { describe, expect, it } from 'vitest';
import { totalOf } from '../../../../src-shared/domain/money/components';
import { firstLineOfInterest } from '../../../../src-renderer/features/schedule/first-line-of-interest';
import { nextColumn } from '../../../../src-renderer/features/schedule/next-column';
import { scheduleChartModel } from '../../../../src-renderer/features/schedule/schedule-chart-model';
import { scheduleTableModel } from '../../../../src-renderer/features/schedule/schedule-table-model';
import { asOf, lines } from '../../support/fixture-debt';

describe('scheduleChartModel', () => {
  it('has a column for each line, none higher than the scale', () => {
    const { bars, ticks } = scheduleChartModel(lines, asOf);

    expect(bars).toHaveLength(lines.length);
    expect(ticks).toHaveLength(5);
    for (const { segments } of bars) expect(segments.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(1);
  });

  it('stacks the segments without a gap, what is paid below what is not', () => {
    for (const { segments } of scheduleChartModel(lines, asOf).bars) {
      segments.forEach((segment, index) => {
        const below = segments[index - 1];
        expect(segment.start).toBeCloseTo(below === undefined ? 0 : below.start + below.size, 9);
        expect(segment.isPaid && below?.isPaid === false).toBe(false);
      });
    }
  });

  it('shows as much as the lines are', () => {
    const { bars, ticks } = scheduleChartModel(lines, asOf);
    const height = ticks.at(-1)?.minor ?? 0;

    for (const { line, segments } of bars) {
      expect(segments.reduce((sum, { size }) => sum + size, 0) * height).toBeCloseTo(totalOf(line.due).minor, 6);
    }
  });

  it('marks today before the first line that is not behind it', () => {
    expect(scheduleChartModel(lines, asOf).bars.filter(({ isFirstAhead }) => isFirstAhead).map(({ line }) => line.dueDate)).toEqual(['2026-12-12']);
  });

  it('is empty without lines', () => {
    expect(scheduleChartModel([], asOf)).toEqual({ bars: [], ticks: [] });
  });
});

describe('nextColumn', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 13, null],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, null],
    ['Home', 3, 0],
    ['End', 3, 13],
    ['Enter', 3, null],
    ['constructor', 3, null],
  ])('leads with %s from column %i of 14 to %s', (key, at, next) => {
    expect(nextColumn(key, at, 14)).toBe(next);
  });
});

describe('scheduleTableModel', () => {
  it('runs up to what is outstanding in all', () => {
    const { rows, totals } = scheduleTableModel(lines);

    expect(rows.at(-1)?.runningOutstanding).toEqual(totals?.outstanding);
    expect((totals?.paid.minor ?? 0) + (totals?.outstanding.minor ?? 0)).toBe(totals && totalOf(totals.due).minor);
  });

  it('says that its sums hold later fees only where a line without a bill has some', () => {
    const billed = lines.filter(({ billId }) => billId !== null);

    expect(lines.some(({ billId }) => billId === null)).toBe(true);
    expect(scheduleTableModel(lines).hasLaterFees).toBe(true);
    expect(scheduleTableModel(billed).hasLaterFees).toBe(false);
  });
});

describe('firstLineOfInterest', () => {
  it('is the oldest line past due', () => {
    expect(firstLineOfInterest(lines)?.dueDate).toBe('2026-11-12');
  });

  it('is the next to pay where nothing is past due', () => {
    expect(firstLineOfInterest(lines.filter(({ state }) => state !== 'past-due'))?.state).toBe('open');
  });
});
