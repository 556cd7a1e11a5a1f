import type { AsOf, Snapshot } from '../../graphql/snapshot.ts'
import { pathView } from '../../graphql/views.ts'
import type { Language } from '../../ontology/language.ts'
import type { PathView } from '../words/views.ts'
import type { AboutStop } from './about.ts'
import type { PathAnswer, Relaxation } from './answer.ts'
import type { PathFlag } from './flags.ts'
import type { FoundHop, FoundPath } from './found-path.ts'
import type { Pair, PairTable } from './pair-table.ts'
import type { Ends, PathQuestion } from './question.ts'
import type { Explored } from './search/looked-at.ts'

/** What the search found, with the revision that its ids are resolved as of. */
type At<T> = T & { readonly revision: number }

export type PathAnswerParent = PathAnswer
export type ExplorationParent = At<NonNullable<PathAnswer['exploration']>> & { readonly question: PathQuestion }
export type RelaxationParent = At<Relaxation> & { readonly asked: PathQuestion }
export type PathFlagParent = PathFlag
export type ExploredParent = At<Explored> & { readonly question: PathQuestion }

export interface AnswerEndsParent {
  readonly asked: Ends
  /** The entities that it stands for. */
  readonly members: readonly string[]
  readonly revision: number
}

export interface PairTableParent {
  readonly table: PairTable
  readonly answer: PathAnswer
}

export type PairParent = At<Pair>

export interface PathParent {
  readonly path: FoundPath
  /** What it answers: the question asked, or one of its filters loosened. */
  readonly question: PathQuestion
  readonly asOf: AsOf
  /** What its sentences are made from, made once a language. */
  view(language: Language): Promise<PathView>
}

export interface HopParent {
  readonly hop: FoundHop
  /** Its place in the chain, from 0. */
  readonly index: number
  readonly of: PathParent
}

export interface AboutStopParent {
  readonly about: AboutStop
  readonly asOf: AsOf
}

export function pathParent(path: FoundPath, question: PathQuestion, snapshot: Snapshot): PathParent {
  const views = new Map<Language, Promise<PathView>>()
  return {
    path,
    question,
    asOf: snapshot.asOf,
    view: (language) => {
      const view = views.get(language) ?? pathView(path, language, snapshot)
      views.set(language, view)
      return view
    },
  }
}
