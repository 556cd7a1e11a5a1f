import type { Projector } from '../projector.ts'

export interface EmbeddedOptions {
  /** Holds `journal.ndjson`, which is the truth, and `graph.grafeo`, which can be rebuilt from it. */
  readonly folder: string
  readonly project: Projector
  /** Told what happens while opening, such as the progress of a rebuild. */
  readonly note: (message: string) => void
}
