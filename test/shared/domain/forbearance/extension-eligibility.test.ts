import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/calendar/day';
import { extensionEligibility } from '#shared/domain/forbearance/extension-eligibility';
import { anExtensionCase } from './an-extension-case';

describe('extensionEligibility', () => {
  it('lists every condition with the figures it is judged by', () => {
    const lines = extensionEligibility(anExtensionCase(), day('2026-12-03'));

    expect(lines).toEqual([
      { rule: 'bill-issued', isMet: true, data: {} },
      { rule: 'something-outstanding', isMet: true, data: { minor: 172_711 } },
      { rule: 'not-too-long-past-due', isMet: true, data: { days: 10, limit: 60 } },
      { rule: 'below-yearly-limit', isMet: true, data: { count: 0, limit: 2 } },
      { rule: 'a-date-is-left', isMet: true, data: { earliest: '2026-11-24', latest: '2026-12-13' } },
      { rule: 'date-later', isMet: true, data: { earliest: '2026-11-24' } },
      { rule: 'date-not-after-latest', isMet: true, data: { latest: '2026-12-13' } },
    ]);
  });

  it('leaves the date out while none is chosen', () => {
    expect(extensionEligibility(anExtensionCase(), null).map(({ rule }) => rule)).not.toContain('date-later');
  });

  it('names every condition that is not met, not only the first', () => {
    const question = anExtensionCase({ asOf: day('2027-02-01'), grantedDates: [day('2026-12-01'), day('2027-01-01')] });

    const unmet = extensionEligibility(question, null).filter(({ isMet }) => !isMet);

    expect(unmet.map(({ rule }) => rule)).toEqual(['not-too-long-past-due', 'below-yearly-limit', 'a-date-is-left']);
  });
});
