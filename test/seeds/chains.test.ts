import { describe, expect, test } from 'vitest'
import { isRelationClaim } from '../../server/features/claim/claim-record.ts'
import { ask, askLoosely, claims, entities, stateOf, throughOf } from './seed-graph.ts'

const vendors = [...entities.values()].filter((entity) => entity.type === 'Vendor').map((entity) => entity.id)
const relations = [...claims.values()].filter(isRelationClaim)
const entity = (id: string) => ({ entity: id })

describe('what the page shows', () => {
  test('Axis reaches Skynet through Guilin, by its own account', async () => {
    const { paths } = await ask({ from: entity('axis-communications'), to: entity('skynet') })
    expect(throughOf(paths)).toEqual(['axis-communications > skynet-guilin > skynet'])
    expect(paths[0]).toMatchObject({ strength: 'REPORTED', weakestHop: 1, inferredJunctions: [] })
    expect(claims.get('axis-skynet-guilin')?.assertedBy).toEqual({ entity: 'axis-communications', medium: 'WEBSITE' })
  })

  test('Morpho contracted with Shanghai’s bureau in 2015', async () => {
    const { paths } = await ask({ from: entity('morpho'), to: entity('shanghai-public-security-bureau') })
    expect(throughOf(paths)).toEqual(['morpho > morpho-shanghai-contract-2015 > shanghai-public-security-bureau'])
    expect(paths[0]?.strength).toBe('REPORTED')
  })

  test('Noldus reaches the XPCC by a reported sale to Shihezi University', async () => {
    const { paths } = await ask({ from: entity('noldus-information-technology'), to: entity('xpcc') })
    expect(throughOf(paths)).toEqual([
      'noldus-information-technology > observer-xt-shihezi-sale-2012 > shihezi-university > xpcc',
      'noldus-information-technology > the-observer-xt > observer-xt-shihezi-sale-2012 > shihezi-university > xpcc',
    ])
  })

  test('FaceReader is used by the ministry and by universities, and no sale of it is shown', async () => {
    const { paths } = await ask({ from: entity('facereader'), to: { set: { type: 'Buyer' } } })
    expect(throughOf(paths).sort()).toEqual([
      'facereader > ministry-of-public-security',
      'facereader > universities-using-facereader',
    ])
    const touching = relations.filter((c) => c.subject === 'facereader' || c.object.entity === 'facereader')
    expect(new Set(touching.map((claim) => claim.predicate))).toEqual(new Set(['MAKES', 'USES']))
  })

  test('Axis is named in tenders, which is no supply', async () => {
    const { paths, namedOrBid } = await ask({ from: entity('axis-communications'), to: { set: { type: 'Tender' } } })
    expect(paths).toEqual([])
    expect(throughOf(namedOrBid)).toEqual(['axis-communications > tenders-recommending-axis'])
  })
})

describe('what the page does not show', () => {
  const loose = (from: string, to: string) => askLoosely({ from: entity(from), to: entity(to), k: 50 })

  test.each(vendors)('no chain joins %s to Sharp Eyes, however loosely one asks', async (vendor) => {
    for (const answer of [await loose(vendor, 'sharp-eyes'), await loose('sharp-eyes', vendor)])
      expect(answer).toMatchObject({ paths: [], namedOrBid: [], relaxation: null, partial: false })
  })

  test.each(['skynet', 'skynet-guilin', 'sharp-eyes'])(
    'no chain joins Noldus or its products to %s, however loosely one asks',
    async (programme) => {
      for (const end of ['noldus-information-technology', 'facereader', 'the-observer-xt'])
        for (const answer of [await loose(end, programme), await loose(programme, end)])
          expect(answer).toMatchObject({ paths: [], namedOrBid: [], relaxation: null, partial: false })
    },
  )

  test('an ordinary question about Sharp Eyes finds neither a chain nor a filter to loosen', async () => {
    const answer = await ask({ from: { set: { type: 'Vendor' } }, to: entity('sharp-eyes') })
    expect(answer).toMatchObject({ paths: [], namedOrBid: [], relaxation: null })
  })

  test('nothing but its place is said of Sharp Eyes', () => {
    const touching = relations.filter((claim) => [claim.subject, claim.object.entity].includes('sharp-eyes'))
    expect(touching.map((claim) => [claim.predicate, claim.object.entity])).toEqual([['LOCATED_IN', 'china']])
  })

  test('no issuer, no bid, no award and no contract of those tenders', () => {
    const predicates = new Set(relations.map((claim) => claim.predicate))
    for (const absent of ['ISSUED_BY', 'BID_ON', 'UNDER', 'OPERATES', 'DISTRIBUTES', 'DEPLOYED_IN'] as const)
      expect(predicates).not.toContain(absent)
    const tenders = relations.filter((claim) => entities.get(claim.subject)?.type === 'Tender')
    expect(tenders.map((claim) => claim.predicate).sort()).toEqual(['LOCATED_IN', 'SPECIFIES'])
  })

  test('no delivery, of the 2015 contract or otherwise', () => {
    expect(relations.map((claim) => claim.stage)).not.toContain('DELIVERED')
    const contract = relations.filter((claim) => claim.subject === 'morpho-shanghai-contract-2015')
    expect(new Set(contract.map((claim) => claim.stage))).toEqual(new Set(['CONTRACTED']))
  })

  test('no date for Guilin', () => {
    const guilin = [...claims.values()].filter((claim) => JSON.stringify(claim).includes('guilin'))
    expect(guilin.length).toBeGreaterThan(5)
    for (const claim of guilin)
      expect([claim.id, claim.validFrom, claim.validTo]).toEqual([claim.id, undefined, undefined])
  })

  test('Axis’s statement on licences denies, and so joins nothing', () => {
    const licences = relations.filter((claim) => claim.predicate === 'SUBJECT_TO')
    expect(licences.map((claim) => [claim.polarity, claim.qualifier, claim.assertedBy])).toEqual([
      ['IS_NOT', 'LICENCE', { entity: 'axis-communications', medium: 'REPLY' }],
    ])
  })
})

test('what only the coder knows is not assessed, and everything else here is reported', () => {
  for (const claim of claims.values()) {
    const { strength, codersKnowledge } = stateOf(claim)
    expect([claim.id, strength]).toEqual([claim.id, codersKnowledge ? 'UNASSESSED' : 'REPORTED'])
  }
})

test('only places have claims of relation that rest on the coder’s knowledge', () => {
  const known = relations.filter((claim) => stateOf(claim).codersKnowledge)
  expect(known.map((claim) => claim.id)).toEqual(['shanghai-part-of-china'])
})
