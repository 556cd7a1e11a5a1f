/**
 * Every error a user can meet: its HTTP status, its exit code on the command line (2: the input, 1: anything else)
 * and whether the message may be shown to strangers.
 */
export const errorCodes = {
  BAD_INPUT: { status: 400, exit: 2, expose: true },
  NOT_FOUND: { status: 404, exit: 2, expose: true },
  CONFLICT: { status: 409, exit: 1, expose: true },
  UNAUTHENTICATED: { status: 401, exit: 1, expose: true },
  FORBIDDEN: { status: 403, exit: 1, expose: true },
  TOO_COMPLEX: { status: 400, exit: 2, expose: true },
  CLIENT_GONE: { status: 499, exit: 1, expose: true },
  TOO_MANY_REQUESTS: { status: 429, exit: 1, expose: true },
  OVERLOADED: { status: 503, exit: 1, expose: true },
  STORE_UNAVAILABLE: { status: 503, exit: 1, expose: true },
  STORE_BUSY: { status: 503, exit: 1, expose: true },
  STORE_AUTH: { status: 503, exit: 1, expose: true },
  STORE_QUERY: { status: 500, exit: 1, expose: false },
  DATABASE_NEWER: { status: 500, exit: 1, expose: true },
  DATABASE_HELD: { status: 500, exit: 1, expose: true },
  FOLDER_UNWRITABLE: { status: 500, exit: 1, expose: true },
  CAPTURE_FAILED: { status: 502, exit: 1, expose: true },
  FILE_TOO_LARGE: { status: 413, exit: 2, expose: true },
  FILE_UNSUPPORTED: { status: 415, exit: 2, expose: true },
  FILE_UNREADABLE: { status: 422, exit: 2, expose: true },
  FILE_DAMAGED: { status: 500, exit: 1, expose: true },
  JOURNAL_DAMAGED: { status: 500, exit: 1, expose: true },
  REGISTRY_DAMAGED: { status: 500, exit: 1, expose: true },
  PORT_TAKEN: { status: 500, exit: 1, expose: true },
  INTERNAL: { status: 500, exit: 1, expose: false },
} as const

export type ErrorCode = keyof typeof errorCodes

/** Why exactly, for those who say it in their own words (see `refusals`). */
export interface Refusal {
  readonly reason: string
  readonly details: Readonly<Record<string, unknown>>
}

/** An error whose message is one sentence that says what to do. `cause` is for the log only. */
export class FiliereError extends Error {
  readonly code: ErrorCode
  readonly refusal: Refusal | null

  constructor(
    code: ErrorCode,
    message: string,
    { refusal = null, ...options }: { readonly cause?: unknown; readonly refusal?: Refusal | null } = {},
  ) {
    super(message, options)
    this.name = 'FiliereError'
    this.code = code
    this.refusal = refusal
  }
}

export const isFiliereError = (error: unknown): error is FiliereError => error instanceof FiliereError
