import { defineConfig } from 'vitest/config';

// The tests of the domain alone: what they do not notice, they do not hold.
export default defineConfig({
  test: {
    include: ['test/shared/domain/**/*.test.ts'],
    exclude: ['test/shared/domain/bill-file/**', 'test/shared/domain/evidence/**'],
    testTimeout: 60_000,
  },
});
