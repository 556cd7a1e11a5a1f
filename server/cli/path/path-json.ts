import type { ChainClaimFragment, PrintedChainFragment, PrintedPairsFragment } from '../../generated/cli-operations.ts'
import type { PathAnswer } from './ask-paths.ts'

type Chain = PrintedChainFragment
type Entity = Chain['hops'][number]['from']
type Citation = ChainClaimFragment['citations'][number]

/** The answer for programs: ids, codes and hashes; see the README for its shape. */
export function pathJson(answer: PathAnswer) {
  const { relaxation } = answer
  return {
    revision: answer.revision,
    partial: answer.partial,
    explored: answer.explored,
    explanation: answer.explanation,
    from: endsJson(answer.from),
    to: endsJson(answer.to),
    pairs: answer.pairs && pairsJson(answer.pairs),
    paths: answer.paths.map(chainJson),
    namedOrBid: answer.namedOrBid.map(chainJson),
    relaxation: relaxation && {
      kind: relaxation.kind,
      value: relaxation.value,
      words: relaxation.words,
      path: chainJson(relaxation.path),
    },
  }
}

export const chainJson = ({ strength, weakestHop, inferredJunctions, flags, hops }: Chain) => ({
  strength,
  weakestHop,
  inferredJunctions,
  flags: flags.map(({ code, hop }) => ({ code, hop })),
  hops: hops.map(({ from, to, claims }) => ({
    from: entityJson(from),
    to: entityJson(to),
    claims: claims.map(claimJson),
  })),
})

const endsJson = ({ count, entities, words }: PathAnswer['from']) => ({
  count,
  entities: entities?.map(entityJson) ?? null,
  words,
})

const pairsJson = ({ complete, words, sourcesWithout, targetsWithout, ...table }: PrintedPairsFragment) => ({
  complete,
  words,
  sources: table.sources.map(entityJson),
  targets: table.targets.map(entityJson),
  sourcesWithout,
  targetsWithout,
  cells: table.cells.map(({ from, to, path, strength, hops, inferred }) => ({
    from: from.id,
    to: to.id,
    path,
    strength,
    hops,
    inferred,
  })),
})

const entityJson = ({ id, type, label }: Entity) => ({ id, type, label })

const claimJson = (claim: ChainClaimFragment) => ({
  id: claim.id,
  subject: claim.subject.id,
  predicate: claim.predicate,
  object: claim.object?.id ?? null,
  polarity: claim.polarity,
  stage: claim.stage,
  standing: claim.standing,
  strength: claim.strength,
  assertedBy: claim.assertedBy.entity?.id ?? claim.assertedBy.source?.id ?? null,
  validFrom: claim.validFrom,
  validTo: claim.validTo,
  roots: claim.roots.map(({ id, origin }) => ({ id, origin: origin.status })),
  // A retracted citation is no evidence, and nothing in this shape would say so.
  citations: claim.citations.filter(({ counts }) => counts).map(citationJson),
})

const citationJson = ({ document, selector, stance, reliability, credibility }: Citation) => ({
  documentSha256: document.capture?.sha256 ?? null,
  start: selector.start,
  end: selector.end,
  quoteSha256: selector.sha256,
  stance,
  reliability: reliability.grade,
  credibility: credibility.grade,
})
