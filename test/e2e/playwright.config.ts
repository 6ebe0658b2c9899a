import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'artifacts/test-results'),
  // One window at a time: each brings five processes. Two on two cores save a quarter of the time, but one in some hundred then waits too long.
  workers: 1,
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
