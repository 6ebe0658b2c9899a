import { describe, expect, it } from 'vitest';
import { startAddress } from '../../../src-main/window/start-address';

const page = 'app://page/index.html';

describe('startAddress', () => {
  it('leads to the screen that is named', () => {
    expect(startAddress(page, 'schedule')).toBe('app://page/index.html#/schedule');
  });

  it.each(['', 'bills/1', '/schedule', 'constructor', '#/settings', 'https://example.org'])('leaves the address alone for %j', (screen) => {
    expect(startAddress(page, screen)).toBe(page);
  });
});
