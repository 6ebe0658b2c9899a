// Changes the money engine in small ways and sees which changes no test notices (npm run mutate).
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: true },
  mutate: [
    'src-shared/domain/**/*.ts',
    // Read by other people's files, not by the money engine; measured with the readers.
    '!src-shared/domain/bill-file/**',
    // Nor is what a paper is; its tests hand over ten megabytes at a time.
    '!src-shared/domain/evidence/**',
  ],
  coverageAnalysis: 'perTest',
  // A change of words in a broken invariant changes nothing that anybody relies on.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: 'artifacts/mutation/incremental.json',
  tempDirName: 'artifacts/mutation/work',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'artifacts/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  checkers: [],
};
