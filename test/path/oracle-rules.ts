import type { PathFlag } from '../../server/features/path/flags.ts'
import type { PathQuestion } from '../../server/features/path/question.ts'
import type { Edge } from '../../server/features/path/walk.ts'
import { predicate } from '../../server/ontology/predicates.ts'

/** What the model's "Paths" says of claims, junctions and flags, written once more, without the product's code. */

const strengths = ['UNASSESSED', 'WEAK', 'REPORTED', 'DOCUMENTED', 'CORROBORATED']

/** Whether a claim may carry a hop of some chain. */
export function mayCarry(edge: Edge, question: PathQuestion): boolean {
  const anyWay = question.direction === 'ANY'
  const onlyWhenNamed = anyWay ? ['OPERATES', 'LOCATED_IN', 'SUBJECT_TO'] : ['OPERATES']
  const named = question.predicates?.includes(edge.predicate) ?? !onlyWhenNamed.includes(edge.predicate)
  const staged = edge.stage === null || question.stages.includes(edge.stage)
  const strong = edge.strengthRank >= strengths.indexOf(question.minStrength)
  const begun = question.validTo === null || edge.earliest === null || edge.earliest <= lastDay(question.validTo)
  const lasts = question.validFrom === null || edge.latest === null || edge.latest >= firstDay(question.validFrom)
  const excluded =
    question.excludeClaims.includes(edge.claim) ||
    question.excludeEntities.includes(edge.from) ||
    question.excludeEntities.includes(edge.to)
  const walked = anyWay || edge.flows
  return (
    walked && named && staged && question.standings.includes(edge.standing) && strong && begun && lasts && !excluded
  )
}

/** Of `2012`, `2012-05` or `2012-05-31`, as numbers like 20120531. */
export const firstDay = (date: string) => Number(`${date}-01-01`.slice(0, 10).replaceAll('-', ''))
export function lastDay(date: string): number {
  const [year = '', month = '12', day] = date.split('-')
  return Number(`${year}${month}${day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`)
}

export const isStructural = (hop: readonly Edge[]) => hop.every((edge) => predicate(edge.predicate).structural)

/** Whether one passage supports both hops: it is cited for a claim of each, or lies within one that is. */
export function oneSource(before: readonly Edge[], after: readonly Edge[]): boolean {
  const cited = (hop: readonly Edge[]) => hop.flatMap((edge) => edge.passages).map(passage)
  const within = (a: Passage, b: Passage) => a.document === b.document && b.start <= a.start && a.end <= b.end
  return cited(before).some((a) => cited(after).some((b) => within(a, b) || within(b, a)))
}

type Passage = ReturnType<typeof passage>

function passage(text: string) {
  const [document = '', start, end] = text.split(':')
  return { document, start: Number(start), end: Number(end) }
}

/** `entities` has one more than `hops`: where the first begins, and where each ends. */
export function flags(
  entities: readonly string[],
  hops: readonly (readonly Edge[])[],
  publishers: ReadonlyMap<string, string>,
): PathFlag[] {
  const withSupply = (i: number) => hops[i]?.every((edge) => edge.flows && edge.from === entities[i]) === true
  const againstSupply = (i: number) => hops[i]?.every((edge) => edge.flows && edge.to === entities[i]) === true
  const overBefore = (i: number, upstream: number) => {
    const ends = hops[i]?.map((edge) => edge.latest) ?? []
    const begins = hops[upstream]?.map((edge) => edge.earliest) ?? []
    return ends.every((end) => begins.every((begin) => end !== null && begin !== null && end < begin))
  }
  return hops.flatMap((hop, i) => {
    const roots = new Set(hop.flatMap((edge) => edge.roots))
    const documents = hop.flatMap((edge) => edge.passages).map((text) => passage(text).document)
    const speakers = new Set(documents.map((document) => publishers.get(document)))
    const found: PathFlag['code'][] = []
    const late =
      (withSupply(i) && withSupply(i - 1) && overBefore(i, i - 1)) ||
      (againstSupply(i) && againstSupply(i + 1) && overBefore(i, i + 1))
    const knownToCoder = hop.every((edge) => edge.codersKnowledge)
    if (late) found.push('TIME_ORDER')
    if (roots.size === 0 && !knownToCoder) found.push('NO_SOURCE')
    if (roots.size === 1 || speakers.size === 1) found.push('SINGLE_SOURCE')
    if (hop.some((edge) => edge.standing === 'DISPUTED')) found.push('DISPUTED')
    if (hop.every((edge) => !edge.primary)) found.push('NO_PRIMARY')
    if (knownToCoder) found.push('CODERS_KNOWLEDGE')
    return found.map((code) => ({ code, hop: i + 1 }))
  })
}
