import { expect } from 'vitest'
import type { PathAnswer } from '../../server/features/path/answer.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'

/** What answers can show. */
const shows = {
  'a chain': ({ paths }) => paths.length > 0,
  'several chains': ({ paths }) => paths.length > 3,
  'a chain by way of something': ({ paths }, { via }) => paths.length > 0 && via.length > 0,
  'chains of several pairs': ({ paths }, { from, to }) => paths.length > 1 && ('set' in from || 'set' in to),
  'a chain named or bid': ({ namedOrBid }) => namedOrBid.length > 0,
  'an inferred junction': ({ paths }) => paths.some((path) => path.inferredJunctions.length > 0),
  'parallel claims': ({ paths }) => paths.some((path) => path.hops.some((hop) => hop.claims.length > 1)),
  'more ties than are weighed': ({ cuts }) => cuts.includes('TIES'),
  'no chain, and a filter to loosen': ({ relaxation }) => relaxation !== null,
  'no chain whatever is loosened': ({ paths, relaxation }) => paths.length === 0 && relaxation === null,
} satisfies Record<string, (answer: PathAnswer, question: PathQuestion) => boolean>

type What = keyof typeof shows

/** Counts what answers show, so that no rule goes unasked. */
export class Shown {
  readonly #counts = new Map((Object.keys(shows) as What[]).map((what) => [what, 0]))

  add(answer: PathAnswer, question: PathQuestion): void {
    for (const [what, count] of this.#counts) if (shows[what](answer, question)) this.#counts.set(what, count + 1)
  }

  count(what: What): number {
    return this.#counts.get(what) ?? 0
  }

  expectAll(): void {
    expect([...this.#counts].filter(([, count]) => count === 0)).toEqual([])
  }
}
