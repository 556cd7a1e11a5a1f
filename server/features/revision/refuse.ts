import { FiliereError } from '../../errors.ts'

/** Ends a check with BAD_INPUT; the message says what is wrong and what to do. */
export function refuse(message: string): never {
  throw new FiliereError('BAD_INPUT', message)
}
