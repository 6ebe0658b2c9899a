import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { day } from '#shared/domain/calendar/day';
import { workingDays, type WorkingDays } from '#shared/domain/calendar/working-days';

const folder = new URL('../../../fixtures/calendar-cn/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const holidayFile = z.object({
  year: z.int(),
  papers: z.array(z.string()),
  days: z.array(z.object({ date: z.string(), isOffDay: z.boolean() })),
});

/** What was counted from the same notices by other means. */
export const expectedDays = z
  .object({
    years: z.record(
      z.string(),
      z.object({ off_days_listed: z.int(), make_up_work_days: z.array(z.string()), working_days_in_the_year: z.int().nullable() }),
    ),
    lprFixingDates: z.array(z.string()),
  })
  .parse(read('expected.json'));

/** The working days of China from the notices for 2024 to 2026; that for 2027 was not out. */
export function chineseWorkingDays(): WorkingDays {
  const files = [2024, 2025, 2026, 2027].map((year) => holidayFile.parse(read(`holidays-${year}.json`)));
  return workingDays({
    weeklyDaysOff: [6, 7],
    publishedYears: files.filter(({ papers }) => papers.length > 0).map(({ year }) => year),
    exceptions: files.flatMap(({ days }) => days.map(({ date, isOffDay }) => ({ date: day(date), isOff: isOffDay }))),
  });
}
