import { FiliereError } from '../../errors.ts'
import { asksForPairs, type Ends, type PathQuestion, type ResolvedQuestion } from './question.ts'
import type { Graph } from './walk.ts'

/**
 * The question with the entities that its ends stand for, without those that it leaves out. Throws NOT_FOUND for a
 * named one that is not in the graph as of the revision asked for.
 */
export async function resolveEnds(graph: Graph, question: PathQuestion): Promise<ResolvedQuestion> {
  // What a chain is to pass on its way is no end of it, though it may belong to the set.
  const excluded = new Set([...question.excludeEntities, ...question.via])
  const members = async (ends: Ends): Promise<ReadonlySet<string>> => {
    const found = 'set' in ends ? await graph.membersOf(ends.set) : await named(graph, ends.entities, question.revision)
    return new Set(found.filter((id) => !excluded.has(id)))
  }
  return {
    ...question,
    from: await members(question.from),
    to: await members(question.to),
    ofPairs: asksForPairs(question),
  }
}

async function named(graph: Graph, ids: readonly string[], revision: number): Promise<readonly string[]> {
  const known = new Set((await graph.nodes(ids)).map((node) => node.id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return ids
  throw new FiliereError('NOT_FOUND', `Choose another end: ${unknown} is not in the graph as of revision ${revision}.`)
}
