import type { CitedFragment as Cited } from '../../generated/cli-operations.ts'

/** The documents that an answer cites, numbered in the order in which it first does. */
export class DocumentList {
  readonly #documents = new Map<string, Cited>()

  /** Counted from 1. */
  numberOf(document: Cited): number {
    if (!this.#documents.has(document.id)) this.#documents.set(document.id, document)
    return [...this.#documents.keys()].indexOf(document.id) + 1
  }

  /** For a list at the end. */
  entries(): readonly { readonly number: number; readonly document: Cited }[] {
    return [...this.#documents.values()].map((document, index) => ({ number: index + 1, document }))
  }
}
