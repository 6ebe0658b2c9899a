import fs from 'node:fs';
import path from 'node:path';

/**
 * A Vitest reporter that notes every test with its state and, unlike Vitest's own JSON, why it was skipped.
 * Writes to the file that MINGZHANG_OUTCOMES names.
 */
export default class VitestOutcomes {
  /** @param {readonly import('vitest/node').TestModule[]} modules @param {readonly { message?: string }[]} unhandled */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => {
        const result = test.result();
        const note = result.state === 'skipped' ? result.note : undefined;
        return { name: `${module.relativeModuleId} > ${test.fullName}`, state: result.state, note };
      }),
    );
    const errors = [
      ...modules.flatMap((module) => module.errors().map((error) => `${module.relativeModuleId}: ${error.message}`)),
      ...modules.flatMap((module) =>
        [...module.children.allSuites()].flatMap((suite) => suite.errors().map((error) => `${module.relativeModuleId} > ${suite.fullName}: ${error.message}`)),
      ),
      ...unhandled.map((error) => `outside any test: ${error.message ?? 'an error'}`),
    ];
    const file = process.env.MINGZHANG_OUTCOMES;
    if (!file) return;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify({ tests, errors }, undefined, 2));
  }
}
