import type { ClaimRecord, LiteralClaimRecord } from '../../server/features/claim/claim-record.ts'
import type { RecordChange } from '../../server/features/revision/change.ts'
import type { EntityType } from '../../server/ontology/entity-types.ts'
import type { Credibility } from '../../server/ontology/evidence-terms.ts'
import { capture, citationOf, documentOf, sourceOf } from '../claim/records.ts'
import { nameOf, put, relationOf } from '../revision/changes.ts'
import { Random } from './random.ts'

/** A made-up graph of public procurement, the same for the same size. */
export interface Procurement {
  /** What has to be recorded together, in order; each needs only those before it. */
  readonly parts: readonly (readonly RecordChange[])[]
  readonly claims: number
  readonly vendors: readonly string[]
  readonly programmes: readonly string[]
  /** Of every entity. */
  readonly names: readonly { readonly id: string; readonly name: string }[]
}

const textLength = 100_000
const latin = ['Nordic', 'Vidéo', 'Optik', 'Sécurité', 'Harbour', 'Quantum', 'Łuna', 'Delta', 'Systems', 'Réseau']
const chinese = [...'天网雪亮平安城市公信视频云智慧桂林上海重庆新疆']
const credibilities: readonly Credibility[] = ['1', '2', '2', '3', '3', '4', '6']

/** At least `size` claims: names, and relations with one citation each; some run parallel. */
export function procurement(size: number): Procurement {
  const random = new Random(size)
  const graph = new Builder(random)
  const scale = (share: number) => Math.max(2, Math.round(size * share))
  graph.publish(scale(0.002), scale(0.02))
  const ministries = graph.entities('Buyer', scale(0.0005))
  const programmes = graph.entities('Programme', scale(0.0015))
  const vendors = graph.entities('Vendor', scale(0.02))
  const buyers = graph.entities('Buyer', scale(0.02))
  const products = graph.entities('Product', scale(0.03))
  for (const buyer of buyers) graph.relate(buyer, 'PART_OF', random.pickSkewed(ministries))
  for (const vendor of vendors.slice(1))
    if (random.chance(0.3)) graph.relate(random.pick(vendors.slice(0, vendors.indexOf(vendor))), 'PART_OF', vendor)
  for (const product of products) graph.relate(random.pickSkewed(vendors), 'MAKES', product)
  graph.endPart()
  while (graph.claims < size) graph.deal({ vendors, buyers, products, programmes })
  return { parts: graph.parts, claims: graph.claims, vendors, programmes, names: graph.names }
}

interface Parties {
  readonly vendors: readonly string[]
  readonly buyers: readonly string[]
  readonly products: readonly string[]
  readonly programmes: readonly string[]
}

class Builder {
  readonly parts: RecordChange[][] = []
  readonly names: { id: string; name: string }[] = []
  claims = 0
  readonly #random: Random
  #part: RecordChange[] = []
  #documents: string[] = []

  constructor(random: Random) {
    this.#random = random
  }

  endPart(): void {
    this.parts.push(this.#part)
    this.#part = []
  }

  publish(sources: number, documents: number): void {
    const publishers = Array.from({ length: sources }, (_, i) => `source-${i}`)
    for (const id of publishers)
      this.#part.push(put('source', sourceOf(id, this.#random.pick(['A', 'B', 'B', 'C', 'F']))))
    this.#documents = Array.from({ length: documents }, (_, i) => `document-${i}`)
    for (const id of this.#documents)
      this.#part.push(
        put(
          'document',
          documentOf(id, {
            publisher: this.#random.pickSkewed(publishers),
            kind: this.#random.chance(0.3) ? 'PRIMARY' : 'SECONDARY',
            capture: { ...capture, text: { ...capture.text, length: textLength } },
          }),
        ),
      )
  }

  entities(type: EntityType, count: number): string[] {
    return Array.from({ length: count }, () => this.#entity(type))
  }

  relate(subject: string, predicate: Parameters<typeof relationOf>[2], object: string): void {
    this.#cite(relationOf(this.#claimId(), subject, predicate, object), this.#passage())
  }

  /** A contract with what it is for and who signs it, mostly stated by one passage; some are supply to a programme. */
  deal({ vendors, buyers, products, programmes }: Parties): void {
    const random = this.#random
    const contract = this.#entity('Contract')
    const [vendor, product] = [random.pickSkewed(vendors), random.pickSkewed(products)]
    const passage = this.#passage()
    const where = () => (random.chance(0.7) ? passage : this.#passage())
    const year = String(2005 + random.below(20))
    const sold = {
      stage: random.pick(['SOLD', 'CONTRACTED']),
      validFrom: year,
      validTo: year,
      timing: 'WITHIN',
    } as const
    const add = (subject: string, predicate: Parameters<typeof relationOf>[2], object: string) =>
      this.#cite(relationOf(this.#claimId(), subject, predicate, object, sold), where())
    add(contract, 'AWARDED_TO', vendor)
    if (random.chance(0.3)) add(contract, 'AWARDED_TO', vendor)
    add(contract, 'COVERS', product)
    add(contract, 'SIGNED_BY', random.pickSkewed(buyers))
    if (random.chance(0.2)) add(contract, 'CONTRIBUTES_TO', random.pickSkewed(programmes))
    this.endPart()
  }

  #entity(type: EntityType): string {
    const random = this.#random
    const id = `${type.toLowerCase()}-${this.names.length}`
    this.#part.push(put('entity', { id, type }))
    const inChinese = type !== 'Vendor' && random.chance(0.5)
    const name = inChinese
      ? Array.from({ length: 4 }, () => random.pick(chinese)).join('')
      : `${random.pick(latin)} ${random.pick(latin)} ${this.names.length}`
    this.names.push({ id, name })
    this.#put(nameOf(this.#claimId(), id, name, inChinese ? 'zh' : 'en', inChinese ? 'Hans' : 'Latn'))
    return id
  }

  #claimId(): string {
    return `claim-${this.claims}`
  }

  #put(claim: ClaimRecord | LiteralClaimRecord): void {
    this.claims += 1
    this.#part.push(put('claim', claim))
  }

  #cite(claim: ClaimRecord, { document, start }: { readonly document: string; readonly start: number }): void {
    this.#put(claim)
    const plain = citationOf(`cite-${claim.id}`, document, this.#random.pick(credibilities), { claim: claim.id })
    this.#part.push(put('citation', { ...plain, selector: { ...plain.selector, start, end: start + 200 } }))
  }

  #passage() {
    return { document: this.#random.pickSkewed(this.#documents), start: this.#random.below(textLength - 200) }
  }
}
