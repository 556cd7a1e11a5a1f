import { errorCodes, isFiliereError } from '../errors.ts'

/**
 * Tells a user what went wrong, on standard error, and gives the exit code. What the user can act on is one sentence;
 * only a defect of the program comes with its stack.
 */
export function reportProblem(error: unknown): number {
  if (!isFiliereError(error)) {
    console.error('Filière met an unexpected error:', error)
    return errorCodes.INTERNAL.exit
  }
  const { exit, expose } = errorCodes[error.code]
  console.error(expose || !(error.cause instanceof Error) ? error.message : `${error.message} ${error.cause.message}`)
  return exit
}
