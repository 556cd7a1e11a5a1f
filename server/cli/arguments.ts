import { parseArgs } from 'node:util'
import { FiliereError } from '../errors.ts'
import { nearest } from './nearest.ts'

export interface Option {
  /** What to call its value in the help; without one it is a switch. */
  readonly value?: string
  /** Whether it may be given several times. */
  readonly multiple?: true
  readonly help: string
}

export type Options = Readonly<Record<string, Option>>

/** A list for what may be given several times, text or undefined for a value, a boolean for a switch. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly multiple: true }
    ? readonly string[]
    : O[K] extends { readonly value: string }
      ? string | undefined
      : boolean
}

export interface Signature<O extends Options> {
  readonly name: string
  readonly options: O
  /** What the arguments are called in the help; one that ends in "…" takes all that follow, one in brackets may be left out. */
  readonly positionals: readonly string[]
}

export const usageOf = ({ name, positionals }: Signature<Options>): string =>
  ['filiere', name, ...positionals].join(' ')

/** Throws BAD_INPUT, with what to do, for anything that the signature doesn't have. */
export function readArguments<O extends Options>(
  signature: Signature<O>,
  args: readonly string[],
): { readonly values: Values<O>; readonly positionals: readonly string[] } {
  const { options } = signature
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const value = checkedValue(signature, token)
    given.set(token.name, [...(given.get(token.name) ?? []), value])
  }
  checkPositionals(signature, positionals)
  const values = Object.entries(options).map(([name, { value, multiple }]) => {
    const found = given.get(name) ?? []
    return [name, multiple ? found : value === undefined ? found.length > 0 : found[0]]
  })
  for (const [name, found] of given)
    if (found.length > 1 && options[name]?.multiple === undefined) refuse(signature, `--${name} is given twice.`)
  return { values: Object.fromEntries(values) as Values<O>, positionals }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function checkedValue(signature: Signature<Options>, { name, rawName, value, inlineValue }: OptionToken): string {
  const option =
    Object.hasOwn(signature.options, name) && rawName.startsWith('--') ? signature.options[name] : undefined
  if (option === undefined) {
    const similar = nearest(name, Object.keys(signature.options))
    return refuse(signature, `There is no option ${rawName}.${similar === null ? '' : ` Did you mean --${similar}?`}`)
  }
  if (option.value === undefined)
    return inlineValue === true ? refuse(signature, `--${name} is a switch and takes no value.`) : ''
  // A negative number is a value, to be refused as such; anything else with a hyphen is the next option.
  if (value === undefined || value === '' || (inlineValue !== true && /^-(?!\d)/.test(value)))
    return refuse(signature, `--${name} needs a value: --${name} ${option.value}.`)
  return value
}

function checkPositionals(signature: Signature<Options>, given: readonly string[]): void {
  const { positionals } = signature
  const missing = positionals.slice(given.length).filter((name) => !name.startsWith('['))
  if (missing.length > 0)
    refuse(signature, `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: ${usageOf(signature)}.`)
  const surplus = positionals.at(-1)?.endsWith('…') ? undefined : given[positionals.length]
  if (surplus !== undefined)
    refuse(signature, `"${surplus}" is one argument too many: ${usageOf(signature)}. Put what holds spaces in quotes.`)
}

function refuse({ name }: Signature<Options>, sentence: string): never {
  throw new FiliereError('BAD_INPUT', `${sentence} See "filiere ${name} --help".`)
}
