import fc from 'fast-check'
import { type EntityType, entityTypeNames } from '../../server/ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../server/ontology/predicates.ts'
import type { ClaimData, EntityData, NeighbourhoodData, PathData } from '../../web/graph/graph-data.ts'
import type { GraphInput } from '../../web/graph/graph-model.ts'

export function entity(id: string, type: EntityType, more: Partial<EntityData> = {}): EntityData {
  return {
    id,
    type,
    kind: null,
    label: id,
    labelFromCoder: false,
    originalName: null,
    originalNameFromCoder: false,
    neighbourCount: 0,
    collective: false,
    ...more,
  }
}

export function claim(id: string, more: Partial<ClaimData> = {}): ClaimData {
  return {
    id,
    predicate: 'SUPPLIES',
    stage: null,
    qualifier: null,
    standing: 'ALLEGED',
    strength: 'REPORTED',
    denial: false,
    flows: 'forward',
    readsForward: true,
    ...more,
  }
}

/** A chain with one claim on each hop, or those given. */
export function chain(entities: readonly EntityData[], claims: Record<number, readonly ClaimData[]> = {}): PathData {
  const hops = entities.slice(1).flatMap((to, index) => {
    const from = entities[index]
    if (from === undefined) return []
    return [
      {
        from,
        to,
        claims: claims[index] ?? [claim(`${from.id}-${to.id}`)],
        strength: 'REPORTED' as const,
        inferredAfter: false,
      },
    ]
  })
  return { hops, strength: 'REPORTED' }
}

export const axis = entity('axis-communications', 'Vendor', { label: 'Axis Communications', neighbourCount: 9 })
export const guilin = entity('skynet-guilin', 'Programme', {
  label: 'Skynet in Guilin',
  originalName: '桂林天网',
  neighbourCount: 3,
})
export const skynet = entity('skynet', 'Programme', { label: 'Skynet', originalName: '天网', neighbourCount: 6 })

const labels = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'Xinjiang Production and Construction Corps',
    '新疆生产建设兵团公安局',
    'Noldus Information Technology',
  ),
)

/** Any entities, chains over them and neighbourhoods of them; ids are shared, so that everything overlaps. */
export const graphInputs: fc.Arbitrary<GraphInput> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...entityTypeNames),
      label: labels,
      originalName: fc.option(fc.constantFrom('上海市公安局', '天网')),
      neighbourCount: fc.nat(40),
    }),
    { minLength: 12, maxLength: 24 },
  )
  .chain((bodies) => {
    const entities = bodies.map(({ type, ...rest }, index) => entity(`e${index}`, type, rest))
    const ids = entities.map((_, index) => index)
    const pick = (index: number) => entities[index] ?? entity('none', 'Vendor')
    const claims = fc.array(
      fc.record({
        predicate: fc.constantFrom(...predicateNames),
        standing: fc.constantFrom(...standingNames),
        strength: fc.constantFrom(...strengthNames),
        flows: fc.constantFrom('forward', 'backward', 'none'),
        readsForward: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    )
    const paths = fc.array(fc.shuffledSubarray(ids, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 3 })
    const neighbourhoods = fc.array(
      fc.record({ center: fc.constantFrom(...ids), around: fc.subarray(ids, { maxLength: 12 }), claims }),
      { maxLength: 4 },
    )
    return fc
      .record({ paths, neighbourhoods, chosen: fc.nat() })
      .map(({ paths: chosenIds, neighbourhoods: opened, chosen }) => ({
        paths: chosenIds.map((members) => chain(members.map(pick))),
        chosen: chosen % chosenIds.length,
        neighbours: opened.map(
          ({ center, around, claims: bodies2 }, index): NeighbourhoodData => ({
            center: pick(center),
            edges: around
              .filter((other) => other !== center)
              .map((other) => ({
                node: pick(other),
                claims: bodies2.map((body, at) => claim(`n${index}-${other}-${at}`, body as Partial<ClaimData>)),
              })),
            totalCount: around.length,
          }),
        ),
      }))
  })
