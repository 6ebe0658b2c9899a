import { describe, expect, it } from 'vitest';
import { ignoredByTour } from '../../scripts/test/tour.mjs';

describe('ignoredByTour', () => {
  it('names what the tour does not use, and says nothing where that is nothing', () => {
    expect(ignoredByTour(['--tour'])).toBeNull();
    expect(ignoredByTour([])).toBeNull();
    expect(ignoredByTour(['--date=2026-11-23'])).toBe('The tour takes no options: --date=2026-11-23 is ignored.');
    expect(ignoredByTour(['--tour', '--date', '--screen'])).toContain('--date --screen are ignored');
  });
});
