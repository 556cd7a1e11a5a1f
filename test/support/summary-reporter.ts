import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import { summary } from './summary.ts'

const hasFailedTest = (module: TestModule): boolean => [...module.children.allTests('failed')].length > 0

/** Ends a run with what was skipped and why, then one line of counts: printed, or written to FILIERE_TEST_SUMMARY. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state)
    // A file that can't be loaded and an error outside any test fail the run without a failed test to count.
    const broken = modules.filter((module) => module.state() === 'failed' && !hasFailedTest(module)).length
    const skipped = inState('skipped').map((test) => {
      const result = test.result()
      const note = result.state === 'skipped' ? result.note : undefined
      return { file: test.module.relativeModuleId, reason: note ?? test.meta().missing ?? null }
    })
    const text = summary({
      passed: inState('passed').length,
      failed: inState('failed').length + broken + errors.length,
      skipped,
    })
    const file = process.env.FILIERE_TEST_SUMMARY
    if (file === undefined) process.stdout.write(`${text}\n`)
    else writeFileSync(file, text)
  }
}
