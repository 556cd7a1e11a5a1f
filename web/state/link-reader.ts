/** A part of a link that was not understood. */
export interface LinkFault {
  /** The parameter's name. */
  readonly name: string
  /** What it says that was not understood. */
  readonly text: string
  /** What of it was understood, and counts; null: nothing. */
  readonly kept: string | null
}

/** Reads parameters one by one, and remembers which were asked for and what was not understood. */
export class LinkReader {
  readonly #params: URLSearchParams
  readonly #faults: LinkFault[] = []
  readonly #known = new Set<string>()

  constructor(params: URLSearchParams) {
    this.#params = params
  }

  /** A single value: null where it is missing, empty or not understood; of several the first counts. */
  one<T>(name: string, read: (text: string) => T | null): T | null {
    const [text, ...repeated] = this.#texts(name)
    const value = text === undefined ? null : read(text)
    if (text !== undefined && value === null) this.#faults.push({ name, text, kept: null })
    else for (const other of repeated) this.#faults.push({ name, text: other, kept: text ?? null })
    return value
  }

  /** Values with full stops between: those understood, each once. */
  many<T>(name: string, read: (text: string) => T | null): readonly T[] {
    const texts = this.#texts(name).flatMap((text) => text.split('.'))
    const values = new Map<string, T>()
    const wrong: string[] = []
    for (const text of texts) {
      const value = read(text)
      if (value === null) wrong.push(text)
      else values.set(text, value)
    }
    const kept = values.size === 0 ? null : [...values.keys()].join('.')
    if (wrong.length > 0) this.#faults.push({ name, text: wrong.join('.'), kept })
    return [...values.values()]
  }

  /** What was not understood so far; `whole`: nothing else will be asked for, so any other parameter is unknown. */
  faults({ whole }: { readonly whole: boolean }): readonly LinkFault[] {
    const names = [...new Set(this.#params.keys())].filter((name) => whole && !this.#known.has(name))
    return [...this.#faults, ...names.map((name) => ({ name, text: this.#params.get(name) ?? '', kept: null }))]
  }

  #texts(name: string): readonly string[] {
    this.#known.add(name)
    return this.#params.getAll(name).filter((text) => text !== '')
  }
}

/** The parameters with nothing but what was understood. */
export function mended(params: URLSearchParams, faults: readonly LinkFault[]): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const { name, kept } of faults) {
    if (kept === null) next.delete(name)
    else next.set(name, kept)
  }
  return next
}
