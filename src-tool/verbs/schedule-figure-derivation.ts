import type { Derivation } from '../../src-shared/domain/derivation/derivation';
import { givenMoney } from '../../src-shared/domain/derivation/derivation';
import { annualRateDerivations } from '../../src-shared/domain/disclosure/annual-rate-derivation';
import { scheduleRateQuestions } from '../../src-shared/domain/disclosure/schedule-rate';
import { instalmentDerivation } from '../../src-shared/domain/loan/instalment-derivation';
import type { InstalmentSchedule } from '../../src-shared/domain/loan/instalment-schedule';

const parts = ['principal', 'interest', 'fee', 'payment'] as const;

/** How the amount or rate at the end of a way through what `schedule` prints comes about; null where there is none. */
export function scheduleFigureDerivation(schedule: InstalmentSchedule, path: readonly string[]): Derivation | null {
  const [list, place = '', field, ...rest] = path;
  if (rest.length > 0) return null;
  if (list === 'periods') {
    const figure = [...parts, 'balance' as const].find((name) => name === field);
    const instalment = /^(0|[1-9]\d*)$/.test(place) ? schedule.instalments[Number(place)] : undefined;
    return figure === undefined || instalment === undefined
      ? null
      : instalmentDerivation(schedule, instalment.number, figure);
  }
  if (field !== undefined) return null;
  if (list === 'totals')
    return totalDerivation(
      schedule,
      parts.find((name) => name === place),
    );
  if (list !== 'annualRate' || (place !== 'nominal' && place !== 'effective')) return null;
  const question = scheduleRateQuestions(schedule)[place];
  const rates = question === null ? null : annualRateDerivations(question, 'schedule');
  return rates?.ok === true ? rates.value[place] : null;
}

function totalDerivation(
  { instalments, totals }: InstalmentSchedule,
  figure: (typeof parts)[number] | undefined,
): Derivation | null {
  if (figure === undefined) return null;
  const inputs = instalments.map((instalment, index) =>
    givenMoney('part', instalment[figure], 'schedule', `/periods/${index}/${figure}`),
  );
  return { name: 'total', value: { kind: 'money', money: totals[figure] }, formula: 'sum-of-parts', inputs };
}
