import { entityType } from '../../ontology/entity-types.ts'
import { type QuestionField, refuseFor } from '../../refusals.ts'
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
  const members = async (name: 'from' | 'to', ends: Ends): Promise<ReadonlySet<string>> => {
    if ('entities' in ends) return new Set(ends.entities.map((id) => node(name, id).id))
    checkSet(name, ends.set, node)
    const found = await graph.membersOf(ends.set, mostMembers + 1)
    if (found.length > mostMembers) refuseFor('SET_TOO_LARGE', { field: name, most: mostMembers })
    return new Set(found.filter((id) => !excluded.has(id)))
  }
  return {
    ...question,
    from: await members('from', question.from),
    to: await members('to', question.to),
    ofPairs: asksForPairs(question),
  }
}

/** The same, where the question names all of them itself and no waypoint, which has to be looked at; else null. */
export function endsNamed({ from, to, ...question }: PathQuestion): ResolvedQuestion | null {
  if (!('entities' in from && 'entities' in to) || question.via.length > 0) return null
  return { ...question, from: new Set(from.entities), to: new Set(to.entities), ofPairs: false }
}

/** The entity with an id that the question names somewhere. */
type NamedNode = (where: QuestionField, id: string) => Node

async function knownNodes(graph: Graph, { from, to, via, revision }: PathQuestion): Promise<NamedNode> {
  const namedIn = (ends: Ends) =>
    'entities' in ends ? ends.entities : [ends.set.within, ends.set.partOf].filter((id) => id !== null)
  const nodes = await graph.nodes([...new Set([...namedIn(from), ...namedIn(to), ...via])])
  const known = new Map(nodes.map((node) => [node.id, node]))
  return (field, id) => known.get(id) ?? refuseFor('ENTITY_UNKNOWN', { field, entity: id, revision })
}

function checkWaypoint({ id, collective }: Node): void {
  if (collective) refuseFor('WAYPOINT_COLLECTIVE', { entity: id })
}

function checkSet(name: 'from' | 'to', { type, within, partOf }: EntitySet, node: NamedNode): void {
  const place = within === null ? null : node(`${name}.set.within`, within)
  if (place !== null && place.type !== 'Place')
    refuseFor('NOT_A_PLACE', { field: `${name}.set.within`, entity: place.id, type: typeName(place) })
  const whole = partOf === null ? null : node(`${name}.set.partOf`, partOf)
  if (whole !== null && whole.type !== type) {
    const wanted = typeName({ type })
    refuseFor('NOT_SUCH_A_WHOLE', { field: `${name}.set.partOf`, entity: whole.id, type: typeName(whole), wanted })
  }
}

const typeName = ({ type }: Pick<Node, 'type'>): string => entityType(type).labels.en
