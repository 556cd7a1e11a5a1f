import type { ResolvedQuestion } from '../question.ts'
import { ReadModel } from '../read-model/read-model.ts'
import { answerSearch, type SearchAnswer, type SearchScope } from '../search/answer-search.ts'
import { residentGround } from '../search/resident-ground.ts'
import type { Edge, Node } from '../walk.ts'
import type { GraphChanges } from './graph-changes.ts'
import type { Version } from './messages.ts'

/** The whole graph in memory, of every revision so far: loaded once, then changed revision by revision. */
export class ResidentGraph {
  readonly #model = new ReadModel()
  /** Revisions recorded while the graph was being loaded. */
  #waiting: GraphChanges[] | null = []

  /** Versions of an entity come in the order in which they were recorded. */
  load(entities: readonly Version<Node>[], edges: readonly Version<Edge>[]): void {
    for (const { of, recordedIn, replacedIn } of entities.toSorted((a, b) => a.recordedIn - b.recordedIn)) {
      // A version ends before its successor begins.
      this.#model.putEntity(of, recordedIn)
      if (replacedIn !== null) this.#model.closeEntity(of.id, replacedIn)
    }
    for (const { of, recordedIn, replacedIn } of edges) this.#model.addEdge(of, recordedIn, replacedIn)
  }

  loaded(): { readonly claims: number; readonly bytes: number } {
    this.#model.settle()
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const changes of waiting) this.change(changes)
    return { claims: this.#model.edges.length, bytes: this.#model.byteLength }
  }

  change(changes: GraphChanges): void {
    if (this.#waiting !== null) {
      this.#waiting.push(changes)
      return
    }
    const { revision } = changes
    for (const id of changes.closedEntities) this.#model.closeEntity(id, revision)
    for (const { claim, from, to } of changes.closedEdges)
      if (!this.#model.closeEdge(claim, from, to, revision))
        throw new Error(`the graph in memory lacks claim ${claim}, which revision ${revision} closes`)
    for (const entity of changes.entities) this.#model.putEntity(entity, revision)
    for (const edge of changes.edges) this.#model.addEdge(edge, revision)
  }

  search(question: ResolvedQuestion, scope: SearchScope, signal: AbortSignal): Promise<SearchAnswer> {
    return answerSearch(async () => residentGround(this.#model, scope.limits), question, scope, signal)
  }
}
