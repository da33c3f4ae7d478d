/** Ends every run with one line that a machine can read: `N passed, N failed`. */
export default class VerdictReporter {
  constructor({ testNamePattern }) {
    this.everything = !testNamePattern;
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const passed = results.numPassedTests;
    this.failure = this.#failureOf(passed, skipped);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }

  /** A run of nothing and a skipped test look green: here they are not. */
  #failureOf(passed, skipped) {
    if (passed === 0) return new Error('No test ran.');
    return skipped > 0 && this.everything ? new Error(`${skipped} tests were skipped.`) : undefined;
  }

  getLastError() {
    return this.failure;
  }
}
