import { defineConfig } from 'vitest/config';

// A long run over night tries each property more often (test/support/property-runs.ts) and so needs longer.
const propertyRuns = Number(process.env['MINGZHANG_PROPERTY_RUNS'] ?? '200');

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: Math.max(30_000, 30 * propertyRuns),
    hookTimeout: 30_000,
  },
});
