import { FiliereError } from '../errors.ts'
import type { Language as ApiLanguage } from '../generated/cli-operations.ts'
import { isLanguage, type Language, languages } from '../ontology/language.ts'

/** Options that several commands have. */
export const sharedOptions = {
  lang: { value: languages.join('|'), help: 'the language of the answer (en)' },
  json: { help: 'print the answer as JSON' },
} as const

export const revisionOption = { value: 'N', help: 'as of this revision (the newest)' } as const

export function readLanguage(text: string | undefined): Language {
  if (text === undefined) return 'en'
  const lower = text.toLowerCase()
  if (isLanguage(lower)) return lower
  throw new FiliereError(
    'BAD_INPUT',
    `--lang "${text}" is not a language of Filière: use one of ${languages.join(', ')}.`,
  )
}

export const apiLanguage = (language: Language): ApiLanguage => language.toUpperCase() as ApiLanguage

export interface Bounds {
  readonly least: number
  readonly most: number
  /** What is meant when the option is not given. */
  readonly default: number
}

/** A whole number within bounds; undefined when the option was not given. */
export function readNumber(
  option: string,
  text: string | undefined,
  { least, most }: Omit<Bounds, 'default'>,
): number | undefined {
  if (text === undefined) return undefined
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  const bounds = `from ${least} to ${most}`
  throw new FiliereError('BAD_INPUT', `--${option} "${text}" is not valid: use a whole number ${bounds}.`)
}

/** The largest Int of GraphQL: the API knows how many revisions there are. */
const largestInt = 2 ** 31 - 1

export const readRevision = (text: string | undefined): number | null =>
  text === undefined ? null : readRevisionNumber('--revision', text)

/** `name`: what the number was given as. */
export function readRevisionNumber(name: string, text: string): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= largestInt) return number
  throw new FiliereError('BAD_INPUT', `${name} "${text}" is not valid: revisions are counted 1, 2, 3 …`)
}

/** A filter that isn't given filters nothing. */
export const listOrNull = <T>(items: readonly T[]): readonly T[] | null => (items.length === 0 ? null : items)

/** The word that a text stands for, whatever its case; hyphens stand for underscores. */
export function wordIn<T extends string>(text: string, words: readonly T[]): T | undefined {
  const wanted = text.toLowerCase().replaceAll('-', '_')
  return words.find((word) => word.toLowerCase() === wanted)
}

/** One of a closed list, as an option gives it. */
export function readWord<T extends string>(option: string, text: string, words: readonly T[]): T {
  const found = wordIn(text, words)
  if (found !== undefined) return found
  throw new FiliereError('BAD_INPUT', `--${option} "${text}" is not known: use one of ${words.join(', ')}.`)
}
