import { errorCodes, isFiliereError } from '../errors.ts'

/**
 * Tells a user what went wrong, and gives the exit code. What the user can act on is one sentence;
 * only a defect of the program comes with its stack.
 */
export function reportProblem(error: unknown, note: (message: string) => void): number {
  if (!isFiliereError(error)) {
    note(`Filière met an unexpected error: ${error instanceof Error ? error.stack : String(error)}`)
    return errorCodes.INTERNAL.exit
  }
  const { exit, expose } = errorCodes[error.code]
  note(expose || !(error.cause instanceof Error) ? error.message : `${error.message} ${error.cause.message}`)
  return exit
}
