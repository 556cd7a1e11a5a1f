import { FiliereError } from '../../errors.ts'
import { entityType } from '../../ontology/entity-types.ts'
import { refuse } from '../revision/refuse.ts'
import {
  asksForPairs,
  type Ends,
  type EntitySet,
  mostMembers,
  type PathQuestion,
  type ResolvedQuestion,
} from './question.ts'
import type { Graph, Node } from './walk.ts'

/**
 * The question with the entities that its ends stand for, without those that it leaves out. As of the revision asked
 * for, throws `NOT_FOUND` for an entity named that is not in the graph, `BAD_INPUT` for a waypoint that no chain leads
 * through and for a set in what is no place, or part of what its entities are never part of, and `TOO_COMPLEX` for one
 * of too many entities.
 */
export async function resolveEnds(graph: Graph, question: PathQuestion): Promise<ResolvedQuestion> {
  // What a chain is to pass on its way is no end of it, though it may belong to the set.
  const excluded = new Set([...question.excludeEntities, ...question.via])
  const node = await knownNodes(graph, question)
  for (const id of question.via) checkWaypoint(node('via', id))
  const members = async (name: string, ends: Ends): Promise<ReadonlySet<string>> => {
    if ('entities' in ends) return new Set(ends.entities.map((id) => node(name, id).id))
    checkSet(name, ends.set, node)
    const found = await graph.membersOf(ends.set, mostMembers + 1)
    if (found.length > mostMembers) refuseLargeSet(name)
    return new Set(found.filter((id) => !excluded.has(id)))
  }
  return {
    ...question,
    from: await members('from', question.from),
    to: await members('to', question.to),
    ofPairs: asksForPairs(question),
  }
}

/** The entity with an id that the question names somewhere. */
type NamedNode = (where: string, id: string) => Node

async function knownNodes(graph: Graph, { from, to, via, revision }: PathQuestion): Promise<NamedNode> {
  const namedIn = (ends: Ends) =>
    'entities' in ends ? ends.entities : [ends.set.within, ends.set.partOf].filter((id) => id !== null)
  const nodes = await graph.nodes([...new Set([...namedIn(from), ...namedIn(to), ...via])])
  const known = new Map(nodes.map((node) => [node.id, node]))
  return (where, id) => {
    const node = known.get(id)
    if (node !== undefined) return node
    const message = `Choose another entity in ${where}: ${id} is not in the graph as of revision ${revision}.`
    throw new FiliereError('NOT_FOUND', message)
  }
}

function checkWaypoint({ id, collective }: Node): void {
  if (collective)
    refuse(`Take ${id} off via: it stands for parties that the source does not name, and no chain leads through them.`)
}

function checkSet(name: string, { type, within, partOf }: EntitySet, node: NamedNode): void {
  const place = within === null ? null : node(`${name}.set.within`, within)
  if (place !== null && place.type !== 'Place')
    refuse(`Name a place in ${name}.set.within: ${place.id} is ${aType(place)}.`)
  const whole = partOf === null ? null : node(`${name}.set.partOf`, partOf)
  if (whole !== null && whole.type !== type)
    refuse(`Name a ${entityType(type).labels.en} in ${name}.set.partOf: ${whole.id} is ${aType(whole)}.`)
}

const aType = ({ type }: Node): string => `of the type ${entityType(type).labels.en}`

function refuseLargeSet(name: string): never {
  const advice = 'Say more of them with kinds, countries, within or partOf, or name entities.'
  throw new FiliereError('TOO_COMPLEX', `More than ${mostMembers} entities fit ${name}.set. ${advice}`)
}
