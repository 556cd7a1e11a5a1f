import type { ErrorCode } from './errors.ts'

/** Why something is refused: the error's code, and the sentence that says what to do. */
export const refusal = <Details>(code: ErrorCode, sentence: (details: Details) => string) => ({ code, sentence })

export const input = <Details>(sentence: (details: Details) => string) => refusal('BAD_INPUT', sentence)
