import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'artifacts/test-results'),
  // Each window brings five processes, yet waits a good deal: two on two cores take three quarters of the time of one.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'window', testMatch: 'stories/**/*.spec.ts' },
    { name: 'packaged', testMatch: 'packaged/**/*.spec.ts' },
    { name: 'tour', testMatch: 'tour/**/*.spec.ts', timeout: 180_000 },
  ],
});
