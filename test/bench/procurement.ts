import type { ClaimRecord, LiteralClaimRecord, RelationClaimRecord } from '../../server/features/claim/claim-record.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import type { Credibility, Reliability } from '../../server/ontology/evidence-terms.ts'
import type { Predicate } from '../../server/ontology/predicates.ts'
import type { Stage } from '../../server/ontology/stages.ts'
import { capture, citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { nameOf, put, relationOf } from '../revision/changes.ts'
import { Random } from './random.ts'

/** Who takes part in deals; the first of each far more often than the last. */
export interface Parties {
  readonly ministries: readonly string[]
  readonly buyers: readonly string[]
  readonly vendors: readonly string[]
  readonly products: readonly string[]
  readonly programmes: readonly string[]
  readonly places: readonly string[]
}

/** A made-up graph of public procurement, the same for the same size. */
export interface Procurement {
  readonly claims: number
  readonly parties: Parties
  /** What has to be recorded together, in order, made while it is asked for; each part needs only those before it. */
  parts(): Iterable<readonly RecordChange[]>
}

/** Exactly `claims` claims: names, and relations with their citations; some run parallel, some are contested. */
export function procurement(claims: number): Procurement {
  const some = (type: EntityType, share: number, from = 0) =>
    Array.from({ length: Math.max(2, Math.round(claims * share)) }, (_, i) => `${type.toLowerCase()}-${from + i}`)
  const ministries = some('Buyer', 0.0005)
  const parties: Parties = {
    ministries,
    buyers: some('Buyer', 0.02, ministries.length),
    vendors: some('Vendor', 0.02),
    products: some('Product', 0.03),
    programmes: some('Programme', 0.0015),
    places: some('Place', 0.0005),
  }
  return { claims, parties, parts: () => new Builder(claims, parties).parts() }
}

/** The name that an entity of the graph has, if it has one. */
export function inventedName(id: string): { readonly name: string; readonly inChinese: boolean } {
  const [type = '', number = '0'] = id.split('-')
  const random = new Random(Number(number) + type.length * 1_000_003)
  const inChinese = type !== 'vendor' && random.chance(0.5)
  const name = inChinese
    ? Array.from({ length: 4 }, () => random.pick(chinese)).join('')
    : `${random.pick(latin)} ${random.pick(latin)} ${number}`
  return { name, inChinese }
}

const latin = ['Nordic', 'Vidéo', 'Optik', 'Sécurité', 'Harbour', 'Quantum', 'Łuna', 'Delta', 'Systems', 'Réseau']
const chinese = [...'天网雪亮平安城市公信视频云智慧桂林上海重庆新疆']
const reliabilities: readonly Reliability[] = ['A', 'B', 'B', 'C', 'F']
const credibilities: readonly Credibility[] = ['1', '2', '2', '3', '3', '4', '6']
const textLength = 100_000

interface Passage {
  readonly document: string
  readonly start: number
}

class Builder {
  readonly #size: number
  readonly #parties: Parties
  readonly #random: Random
  #part: RecordChange[] = []
  #claims = 0
  #documents: readonly string[] = []
  /** Of deals. */
  #deals = 0

  constructor(size: number, parties: Parties) {
    this.#size = size
    this.#parties = parties
    this.#random = new Random(size)
  }

  *parts(): Generator<readonly RecordChange[]> {
    yield* this.#eachApart(this.#published())
    yield* this.#eachApart(this.#namedParties())
    yield* this.#eachApart(this.#arranged())
    while (this.#claims < this.#size) {
      this.#deal()
      yield this.#endPart()
    }
  }

  *#eachApart(steps: Iterable<void>): Generator<readonly RecordChange[]> {
    for (const _ of steps) yield this.#endPart()
  }

  #endPart(): readonly RecordChange[] {
    const part = this.#part
    this.#part = []
    return part
  }

  *#published(): Generator<void> {
    const random = this.#random
    const many = (what: string, share: number) =>
      Array.from({ length: Math.max(3, Math.round(this.#size * share)) }, (_, i) => `${what}-${i}`)
    const publishers = many('source', 0.002)
    this.#documents = many('document', 0.02)
    for (const id of publishers) this.#part.push(put('source', sourceOf(id, random.pick(reliabilities))))
    yield
    for (const id of this.#documents) {
      const publisher = random.pickSkewed(publishers)
      const kind = random.chance(0.3) ? 'PRIMARY' : 'SECONDARY'
      const captured = { ...capture, text: { ...capture.text, length: textLength } }
      this.#part.push(put('document', documentOf(id, { publisher, kind, capture: captured })))
      yield
    }
  }

  *#namedParties(): Generator<void> {
    for (const ids of Object.values(this.#parties))
      for (const id of ids) {
        this.#entity(id)
        yield
      }
  }

  /** What is part of what, who makes and sells what, and where it is. */
  *#arranged(): Generator<void> {
    const random = this.#random
    const { ministries, buyers, vendors, products, programmes, places } = this.#parties
    for (const buyer of buyers) {
      this.#relate(buyer, 'PART_OF', random.pickSkewed(ministries))
      if (random.chance(0.3)) this.#relate(buyer, 'LOCATED_IN', random.pickSkewed(places))
      yield
    }
    for (const [i, programme] of programmes.entries()) {
      if (i > 0 && random.chance(0.3)) this.#relate(programme, 'PART_OF', random.pickSkewed(programmes.slice(0, i)))
      yield
    }
    for (const [i, vendor] of vendors.entries()) {
      if (i > 0 && random.chance(0.3)) this.#relate(vendor, 'PART_OF', vendors[random.below(i)] ?? '')
      yield
    }
    for (const product of products) {
      this.#relate(random.pickSkewed(vendors), 'MAKES', product)
      if (random.chance(0.3)) this.#relate(random.pickSkewed(vendors), 'DISTRIBUTES', product)
      yield
    }
  }

  /**
   * A contract with what led to it and what came of it, mostly stated by one passage; or a sale without one. What is
   * sold again was first supplied to whoever sells it.
   */
  #deal(): void {
    const random = this.#random
    const { buyers, vendors, products, programmes } = this.#parties
    const [vendor, buyer, product] = [
      random.pickSkewed(vendors),
      random.pickSkewed(buyers),
      random.pickSkewed(products),
    ]
    const passage = this.#passage()
    const where = () => (random.chance(0.7) ? passage : this.#passage())
    const relate = (subject: string, predicate: Predicate, object: string, stages: readonly Stage[] = []) =>
      this.#cite(this.#relation(subject, predicate, object, stages), where())
    const delivered = ['SOLD', 'CONTRACTED', 'DELIVERED', 'INSTALLED'] as const
    const maker = random.pickSkewed(vendors)
    if (random.chance(0.2) && maker !== vendor) relate(maker, 'SUPPLIES', vendor, delivered)
    if (random.chance(0.15)) {
      relate(vendor, 'SUPPLIES', buyer, delivered)
      return
    }
    const contract = `contract-${this.#deals++}`
    this.#entity(contract, 0.4)
    if (random.chance(0.3)) this.#tender(contract, vendor, buyer, product)
    relate(contract, 'AWARDED_TO', vendor, ['AWARDED', 'SOLD', 'CONTRACTED'])
    if (random.chance(0.3)) relate(contract, 'AWARDED_TO', vendor, ['SOLD', 'CONTRACTED'])
    relate(contract, 'COVERS', product, delivered)
    relate(contract, 'SIGNED_BY', buyer, ['SOLD', 'CONTRACTED'])
    if (random.chance(0.2)) relate(contract, 'CONTRIBUTES_TO', random.pickSkewed(programmes), delivered)
    if (random.chance(0.2)) relate(buyer, 'USES', product, ['INSTALLED', 'OPERATED'])
    if (random.chance(0.05)) relate(buyer, 'OPERATES', random.pickSkewed(programmes))
    const partner = random.pickSkewed(buyers)
    if (random.chance(0.05) && partner !== buyer) relate(buyer, 'AFFILIATED_WITH', partner)
  }

  /** What a contract was made under: who bid, and whose goods it named. */
  #tender(contract: string, winner: string, buyer: string, product: string): void {
    const random = this.#random
    const tender = contract.replace('contract', 'tender')
    this.#entity(tender, 0.4)
    const passage = this.#passage()
    const relate = (subject: string, predicate: Predicate, object: string, stages: readonly Stage[] = []) =>
      this.#cite(this.#relation(subject, predicate, object, stages), passage)
    relate(tender, 'ISSUED_BY', buyer)
    relate(contract, 'UNDER', tender)
    if (random.chance(0.5)) relate(tender, 'SPECIFIES', product, ['SPECIFIED'])
    const bidders = Array.from({ length: random.below(3) }, () => random.pickSkewed(this.#parties.vendors))
    for (const bidder of new Set([winner, ...bidders])) relate(bidder, 'BID_ON', tender, ['BID'])
  }

  #entity(id: string, named = 1): void {
    const type = entityTypeOf(id)
    this.#part.push(put('entity', { id, type }))
    if (!this.#random.chance(named)) return
    const { name, inChinese } = inventedName(id)
    this.#put(nameOf(this.#claimId(), id, name, inChinese ? 'zh' : 'en', inChinese ? 'Hans' : 'Latn'))
  }

  #relate(subject: string, predicate: Predicate, object: string): void {
    this.#cite(this.#relation(subject, predicate, object, []), this.#passage())
  }

  #relation(subject: string, predicate: Predicate, object: string, stages: readonly Stage[]): RelationClaimRecord {
    const random = this.#random
    const year = String(2005 + random.below(20))
    const dated = random.chance(0.7) && stages.length > 0
    return relationOf(this.#claimId(), subject, predicate, object, {
      ...(stages.length === 0 ? {} : { stage: random.pick(stages) }),
      ...(dated ? { validFrom: year, validTo: year, timing: 'WITHIN' } : {}),
      ...(predicate === 'SPECIFIES' ? { qualifier: random.pick(['REQUIRED', 'RECOMMENDED', 'REFERENCE']) } : {}),
      ...(random.chance(0.01) ? { standing: { value: 'RETRACTED', reason: 'in error' } } : {}),
    }) as RelationClaimRecord
  }

  #claimId(): string {
    return `claim-${this.#claims}`
  }

  /** False once there are as many as there are to be. */
  #put(claim: ClaimRecord | LiteralClaimRecord): boolean {
    if (this.#claims === this.#size) return false
    this.#claims += 1
    this.#part.push(put('claim', claim))
    return true
  }

  /** With the passage that it is in; now and then with another one that bears it out, or that contradicts it. */
  #cite(claim: RelationClaimRecord, passage: Passage): void {
    if (!this.#put(claim)) return
    this.#citation(claim, passage, 'SUPPORTS', 0)
    if (this.#random.chance(0.15)) this.#citation(claim, this.#passage(), 'SUPPORTS', 1)
    if (this.#random.chance(0.03)) this.#citation(claim, this.#passage(), 'CONTRADICTS', 2)
  }

  #citation(claim: RelationClaimRecord, { document, start }: Passage, stance: 'SUPPORTS' | 'CONTRADICTS', nth: number) {
    const credibility = this.#random.pick(credibilities)
    const plain = citationOf(`cite-${claim.id}-${nth}`, document, credibility, { claim: claim.id, stance })
    this.#part.push(put('citation', { ...plain, selector: { ...plain.selector, start, end: start + 200 } }))
  }

  #passage(): Passage {
    return { document: this.#random.pickSkewed(this.#documents), start: this.#random.below(textLength - 200) }
  }
}

function entityTypeOf(id: string): EntityType {
  const [type = ''] = id.split('-')
  return `${type[0]?.toUpperCase()}${type.slice(1)}` as EntityType
}
