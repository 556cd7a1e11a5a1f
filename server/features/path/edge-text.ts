import type { Standing } from '../../ontology/evidence-terms.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import type { Stage } from '../../ontology/stages.ts'
import type { Edge } from './walk.ts'

/** An edge without where it leads from and to. */
export type EdgeContent = Omit<Edge, 'from' | 'to'>

/**
 * All that a search asks of a claim, in one text: a store gives it whole, where each property of its own would cost as
 * much to read and to send. Fields go in the order of `EdgeContent`, with `|` between, lists with blanks; none of them
 * holds either. What is null is empty, what is true is 1. `claim/begin-edge-texts.cypher` writes the same.
 */
export const edgeText = (edge: EdgeContent): string =>
  [
    edge.claim,
    edge.flows ? '1' : '',
    edge.predicate,
    edge.stage ?? '',
    edge.standing,
    edge.strengthRank,
    edge.earliest ?? '',
    edge.latest ?? '',
    edge.roots.join(' '),
    edge.passages.join(' '),
    edge.primary ? '1' : '',
    edge.codersKnowledge ? '1' : '',
  ].join('|')

export function parseEdgeText(text: string): EdgeContent {
  const [claim, flows, predicate, stage, standing, rank, earliest, latest, roots, passages, primary, coders] =
    text.split('|')
  return {
    claim: claim ?? '',
    flows: flows === '1',
    predicate: predicate as Predicate,
    stage: (stage || null) as Stage | null,
    standing: standing as Standing,
    strengthRank: Number(rank),
    earliest: earliest ? Number(earliest) : null,
    latest: latest ? Number(latest) : null,
    roots: roots ? roots.split(' ') : [],
    passages: passages ? passages.split(' ') : [],
    primary: primary === '1',
    codersKnowledge: coders === '1',
  }
}
