/** Ends the output with one plain line that scripts can read. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

class LastLine implements Reporter {
  private outcomes = new Map<string, ReturnType<TestCase['outcome']>>()
  private problems = 0

  onTestEnd(test: TestCase, { status }: TestResult) {
    // Playwright calls a test that Ctrl-C cut short skipped; nobody should take it for that.
    this.outcomes.set(test.id, status === 'interrupted' ? 'unexpected' : test.outcome())
  }

  onError() {
    this.problems += 1
  }

  onExit(): Promise<void> {
    const all = [...this.outcomes.values()]
    const count = (outcome: string) => all.filter((one) => one === outcome).length
    const passed = count('expected') + count('flaky')
    const failed = count('unexpected') + (all.length === 0 ? this.problems : 0)
    console.log(`${passed} passed, ${failed} failed, ${count('skipped')} skipped`)
    return Promise.resolve()
  }
}

export default LastLine
