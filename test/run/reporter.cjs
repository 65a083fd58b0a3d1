// The reporter of every Mocha run: prints the usual tree and, when GALLEY_RESULTS names a file, writes the counts there.
// A runner believes that file and nothing else: an editor that dies half-way reports success by its exit code.
const { writeFileSync } = require('node:fs');
const { Runner, reporters } = require('mocha');

class ResultsReporter extends reporters.Spec {
  /** @param {import('mocha').Runner} runner @param {import('mocha').MochaOptions} options */
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const failures = [];
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) => {
      failures.push(`${test.fullTitle()}: ${error?.message ?? error}`);
    });
    let again = 0;
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      again++;
      console.log(`    … again: ${test.title} (${error?.message ?? error})`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.GALLEY_RESULTS;
      if (!file) return;
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      writeFileSync(
        file,
        JSON.stringify({ passed: passes, failed: failures.length, skipped: pending, again, failures }, null, 2),
      );
    });
  }
}

module.exports = ResultsReporter;
