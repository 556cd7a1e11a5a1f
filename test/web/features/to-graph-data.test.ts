import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../server/ontology/entity-types.ts'
import { toNeighbourhoodData, toPathData } from '../../../web/features/answer/to-graph-data.ts'
import type { ChainFragment, ClaimLineFragment, EntityCardFragment } from '../../../web/generated/operations.ts'
import type { NeighbourKind } from '../../../web/state/expansion.ts'

const entity = (id: string, type: EntityType): EntityCardFragment => ({
  id,
  type,
  kind: null,
  kindLabel: null,
  label: id.toUpperCase(),
  labelFromCoder: false,
  originalName: null,
  originalNameFromCoder: false,
  neighbourCount: 2,
  collective: null,
})

const maker = entity('maker', 'Vendor')
const product = entity('product', 'Product')
const contract = entity('contract', 'Contract')
const place = entity('place', 'Place')

const claim = (
  predicate: ClaimLineFragment['predicate'],
  subject: EntityCardFragment,
  object: EntityCardFragment,
  more: Partial<ClaimLineFragment> = {},
): ClaimLineFragment => ({
  id: `${subject.id}-${predicate}-${object.id}`.toLowerCase(),
  subject,
  predicate,
  object,
  polarity: 'IS',
  stage: null,
  qualifier: null,
  goods: null,
  period: null,
  standing: 'ALLEGED',
  disputed: false,
  strength: 'REPORTED',
  rootCount: 1,
  primary: false,
  codersKnowledge: false,
  assertedBy: { label: 'Somebody' },
  sentence: '',
  responses: [],
  ...more,
})

const hop = (from: EntityCardFragment, to: EntityCardFragment, ...claims: ClaimLineFragment[]) => ({
  from,
  to,
  strength: 'REPORTED' as const,
  sentence: '',
  datesNote: null,
  claims,
})

const chain = (inferredJunctions: number[], ...hops: ChainFragment['hops']): ChainFragment => ({
  strength: 'REPORTED',
  about: [],
  weakestHop: 1,
  inferredJunctions,
  flags: [],
  hops,
  notShown: [],
  title: '',
})

describe('a chain as it is drawn', () => {
  it('knows for each claim which way it is read and which way the goods go', () => {
    const { hops } = toPathData(
      chain(
        [],
        hop(maker, product, claim('MAKES', maker, product)),
        hop(product, contract, claim('COVERS', contract, product)),
      ),
    )
    expect(hops.map(({ claims }) => claims.map(({ flows, readsForward }) => [flows, readsForward]))).toEqual([
      [['forward', true]],
      [['forward', false]],
    ])
  })

  it('keeps parallel claims apart, in their order', () => {
    const claims = [claim('MAKES', maker, product, { id: 'b' }), claim('MAKES', maker, product, { id: 'a' })]
    expect(toPathData(chain([], hop(maker, product, ...claims))).hops[0]?.claims.map(({ id }) => id)).toEqual([
      'b',
      'a',
    ])
  })

  it('marks the junction after the hop that the answer names', () => {
    const { hops } = toPathData(chain([1], hop(maker, product, claim('MAKES', maker, product)), hop(product, contract)))
    expect(hops.map(({ inferredAfter }) => inferredAfter)).toEqual([true, false])
  })
})

describe('a neighbourhood as it is drawn', () => {
  const neighbourhood = (...claims: ClaimLineFragment[]) =>
    toNeighbourhoodData({ entity: product, neighbourhood: { totalCount: 4, edges: [{ node: maker, claims }] } }, null)

  it('tells claims against the supply, and those that carry none', () => {
    const data = neighbourhood(
      claim('MAKES', maker, product),
      claim('SUBJECT_TO', product, entity('rule', 'Regulation')),
      claim('LOCATED_IN', product, place),
    )
    expect(data?.edges[0]?.claims.map(({ flows }) => flows)).toEqual(['backward', 'none', 'none'])
    expect(data?.totalCount).toBe(4)
  })

  it('never lets a denial carry goods', () => {
    const [denied] = neighbourhood(claim('MAKES', maker, product, { polarity: 'IS_NOT' }))?.edges[0]?.claims ?? []
    expect(denied).toMatchObject({ denial: true, flows: 'none' })
  })

  it('has nothing for an entity that does not exist', () => {
    expect(toNeighbourhoodData({ entity: null, neighbourhood: { totalCount: 0, edges: [] } }, null)).toBeNull()
  })

  it('keeps to the kinds that were chosen: predicate, direction and type', () => {
    const query = {
      entity: { ...product, neighbourCount: 2 },
      neighbourhood: {
        totalCount: 2,
        edges: [
          { node: maker, claims: [claim('MAKES', maker, product)] },
          { node: place, claims: [claim('DEPLOYED_IN', product, place)] },
        ],
      },
    }
    const shown = (kind: NeighbourKind) => toNeighbourhoodData(query, [kind])?.edges.map(({ node }) => node.id)
    expect(shown({ predicate: 'MAKES', outgoing: false, type: 'Vendor' })).toEqual([maker.id])
    expect(shown({ predicate: 'MAKES', outgoing: true, type: 'Vendor' })).toEqual([])
    expect(shown({ predicate: 'MAKES', outgoing: false, type: 'Place' })).toEqual([])
    expect(shown({ predicate: 'DEPLOYED_IN', outgoing: true, type: 'Place' })).toEqual([place.id])
    expect(toNeighbourhoodData(query, [])?.totalCount).toBe(2)
  })

  it('takes a denial for no reason to show a neighbour', () => {
    const edges = [{ node: maker, claims: [claim('MAKES', maker, product, { polarity: 'IS_NOT' })] }]
    const kinds = [{ predicate: 'MAKES', outgoing: false, type: 'Vendor' } as const]
    expect(toNeighbourhoodData({ entity: product, neighbourhood: { totalCount: 0, edges } }, kinds)?.edges).toEqual([])
  })
})
