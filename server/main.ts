import { reportProblem } from './serving/report-problem.ts'
import { runServer } from './serving/run-server.ts'

try {
  await runServer(process.env)
} catch (error) {
  process.exitCode = reportProblem(error, console.error)
}
