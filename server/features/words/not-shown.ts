import { groupBy } from '../../group-by.ts'
import type { Language } from '../../ontology/language.ts'
import type { Predicate } from '../../ontology/predicates.ts'
import { namedOrBidStages, type Stage, stagesFrom } from '../../ontology/stages.ts'
import type { MissingWords } from './language-words.ts'
import { type EntityView, type HopView, isUndatedMembership, type PathView, type RelationView } from './views.ts'
import { capitalised, wordsOf } from './words-of.ts'

/**
 * What a chain does not show, one sentence each, from its stages, predicates, dates, junctions and unnamed parties: a
 * sale, a contract, delivery, use, the seller, the route, what the members of a whole did, who exactly, when, and
 * whether anybody states the whole chain.
 */
export function notShown(path: PathView, language: Language): string[] {
  const { missing } = wordsOf(language)
  return [...deals(path, missing), ...routes(path, missing), ...parties(path, missing), ...times(path, missing)].map(
    capitalised,
  )
}

const restsOn = (hop: HopView, ...predicates: readonly Predicate[]) =>
  hop.claims.every((claim) => predicates.includes(claim.predicate))

const hasStage = (claims: readonly RelationView[], stages: readonly Stage[]) =>
  claims.some(({ stage }) => stage !== null && stages.includes(stage))

function deals({ hops }: PathView, missing: MissingWords): string[] {
  const all = dealsOf(hops)
  const claims = hops.flatMap((hop) => hop.claims)
  const onlyNamed = hops.some((hop) => hop.claims.every((c) => c.stage !== null && namedOrBidStages.includes(c.stage)))
  /** A sentence on the deals that came to one stage and show none of the others: their steps, unless none here does. */
  const lacking = (reached: readonly Stage[], shown: readonly Stage[], say: MissingWords['delivery']): string[] => {
    const steps = all
      .filter((deal) => hasStage(deal.claims, reached) && !hasStage(deal.claims, shown))
      .flatMap((deal) => deal.steps)
    return steps.length === 0 ? [] : [say(hasStage(claims, shown) ? steps : null)]
  }
  const [contracted, delivered] = [stagesFrom('CONTRACTED'), stagesFrom('DELIVERED')]
  return [
    ...(onlyNamed ? [missing.sale] : []),
    ...lacking(['SOLD'], contracted, missing.contract),
    ...lacking(['AWARDED'], stagesFrom('SOLD'), missing.contractAwarded),
    ...lacking(['AWARDED', 'SOLD', 'CONTRACTED'], delivered, missing.delivery),
    ...all.filter((deal) => !hasStage(deal.claims, ['OPERATED'])).flatMap((deal) => buyersOf(deal).map(missing.use)),
  ]
}

interface Deal {
  /** Counted from 1. */
  readonly steps: readonly number[]
  readonly claims: readonly RelationView[]
}

/** What one deal shows says nothing of another: a contract with the hops that touch it is one, any other hop is its own. */
function dealsOf(hops: readonly HopView[]): Deal[] {
  const keyOf = ({ from, to }: HopView, step: number) => {
    const contract = [from, to].find(({ type }) => type === 'Contract')
    return contract?.id ?? step
  }
  const numbered = hops.map((hop, i) => ({ hop, step: i + 1, deal: keyOf(hop, i + 1) }))
  return [...groupBy(numbered, ({ deal }) => deal).values()].map((members) => ({
    steps: members.map(({ step }) => step),
    claims: members.flatMap(({ hop }) => hop.claims),
  }))
}

/** Whom a deal brings goods to. */
function buyersOf({ claims }: Deal): EntityView[] {
  const buyers = claims
    .filter(({ predicate, object }) => supplyTo.includes(predicate) && object.type === 'Buyer')
    .map(({ object }) => [object.id, object] as const)
  return [...new Map(buyers).values()]
}

/** What brings goods to a buyer. */
const supplyTo: readonly Predicate[] = ['SUPPLIES', 'SIGNED_BY']

function routes({ hops }: PathView, missing: MissingWords): string[] {
  return hops.flatMap((hop) => {
    const [best] = hop.claims
    if (best === undefined) return []
    if (restsOn(hop, 'USES')) return [missing.seller(best.object, best.subject)]
    if (!restsOn(hop, 'CONTRIBUTES_TO')) return []
    return best.subject.type === 'Vendor' || best.subject.type === 'Product'
      ? [missing.route(best.subject, best.object)]
      : []
  })
}

function parties({ hops, inferredJunctions }: PathView, missing: MissingWords): string[] {
  const partOf = hops.flatMap((hop) => {
    const [best] = hop.claims
    if (best === undefined || !restsOn(hop, 'PART_OF')) return []
    return best.subject.type === 'Vendor'
      ? [missing.memberActs(best.object, best.subject)]
      : [missing.wholeActs(best.subject, best.object)]
  })
  const happened = hops.some((hop) => hop.claims.some(({ stage }) => stage !== null))
  const undated = hops.flatMap(({ claims }) => {
    const [best] = claims
    if (best === undefined || !happened || !claims.every(isUndatedMembership)) return []
    return best.subject.type === 'Programme' ? [] : [missing.partAtTheTime(best.subject, best.object)]
  })
  const shared = inferredJunctions.flatMap((hop) => hops[hop - 1]?.to ?? [])
  const ends = [hops[0]?.from, hops.at(-1)?.to].filter((end): end is EntityView => end?.collective != null)
  return [
    ...partOf,
    ...undated,
    ...(shared.length > 0 ? [missing.wholeChain(shared)] : []),
    ...ends.map(missing.unnamed),
  ]
}

function times({ hops }: PathView, missing: MissingWords): string[] {
  const dateable = (claim: RelationView) => claim.stage !== null || isUndatedMembership(claim)
  const numbered = hops.map((hop, i) => ({ number: i + 1, claims: hop.claims.filter(dateable) }))
  const staged = numbered.filter(({ claims }) => claims.length > 0)
  const undated = staged.filter(({ claims }) => claims.every((c) => c.validFrom === null && c.validTo === null))
  const vague = staged.filter((hop) => !undated.includes(hop) && !hop.claims.some(isExact))
  return [
    ...(undated.length > 0 ? [missing.dates(undated.map((hop) => hop.number))] : []),
    ...(vague.length > 0 ? [missing.exactDates(vague.map((hop) => hop.number))] : []),
  ]
}

/** Whether a claim says when, rather than between which dates at some time. */
function isExact({ validFrom, validTo, timing }: RelationView): boolean {
  if (validFrom === null || validTo === null) return timing === 'THROUGHOUT'
  return validFrom === validTo || timing === 'THROUGHOUT'
}
