import type { Resolvers, VendorResolvers } from '../../generated/resolvers.ts'
import { connection, pageRequest } from '../../graphql/connection.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { type EntityType, entityType, entityTypeNames } from '../../ontology/entity-types.ts'
import type { Language } from '../../ontology/language.ts'
import { pageOf } from '../page.ts'
import type { EntityState } from './derive-entity.ts'
import { descriptionIn } from './descriptions.ts'
import { neighbourhood } from './neighbourhood.ts'
import type { StoredEntity } from './read-entities.ts'
import { searchEntities } from './search-entities.ts'

const fields: VendorResolvers = {
  id: ({ record }) => record.id,
  type: ({ record }) => record.type,
  kind: ({ record }) => record.kind ?? null,
  kindLabel: ({ record }, { language }) =>
    record.kind === undefined ? null : (entityType(record.type).kinds[record.kind]?.labels[language] ?? null),
  label: ({ state }, { language }) => state.labels[language],
  labelFromCoder: (entity, { language }, context) => givenByCoder(entity, entity.state.labels[language], context),
  originalName: ({ state }, { language }) => originalNameIn(state, language),
  originalNameFromCoder: (entity, { language }, context) =>
    givenByCoder(entity, originalNameIn(entity.state, language), context),
  names: ({ state, asOf }) => state.names.map((name) => ({ ...name, asOf })),
  description: async ({ record, asOf }, { language }, context) =>
    descriptionIn(language, await context.asOf(asOf).descriptions.need(record.id)),
  collective: ({ record, asOf }) => (record.collective ? { collective: record.collective, asOf } : null),
  neighbourCount: ({ record, asOf }, _, context) => context.asOf(asOf).neighbourCounts.need(record.id),
  claims: async ({ record, asOf }, args, context) => {
    const request = pageRequest('claims', args, 100)
    const joints = await context.asOf(asOf).joints.need(record.id)
    const ids = [...new Set(joints.map((joint) => joint.claim))]
    const { edges, ...page } = connection(
      'claims',
      pageOf(ids, (id) => [id], request),
    )
    return {
      ...page,
      edges: edges.map(({ cursor, node }) => ({ cursor, node: context.asOf(asOf).claims.need(node) })),
    }
  },
  recordedIn: ({ firstRecordedIn }) => firstRecordedIn,
}

/** The original name beside the label, unless it is the label. */
const originalNameIn = ({ originalName, labels }: EntityState, language: Language): string | null =>
  originalName === labels[language] ? null : originalName

/** Whether all claims that give an entity this name rest on nothing but the coder's own knowledge. */
async function givenByCoder(
  { state, asOf }: StoredEntity,
  name: string | null,
  context: GraphqlContext,
): Promise<boolean> {
  const giving = state.names.flatMap(({ value, claim }) => (value === name ? [claim] : []))
  const claims = await context.asOf(asOf).claims.loadAll(giving)
  return claims.length > 0 && claims.every((claim) => claim.state.codersKnowledge)
}

/** Every concrete type has the fields of the interface, and no others. */
const concreteTypes = Object.fromEntries(entityTypeNames.map((type) => [type, fields])) as Pick<Resolvers, EntityType>

export const entityResolvers: Resolvers = {
  ...concreteTypes,
  Entity: { __resolveType: ({ record }) => record.type },
  Name: { claim: ({ claim, asOf }, _, context) => context.asOf(asOf).claims.need(claim) },
  Collective: {
    min: ({ collective }) => collective.min,
    document: ({ collective, asOf }, _, context) => context.asOf(asOf).documents.need(collective.passage.document),
    start: ({ collective }) => collective.passage.start,
    end: ({ collective }) => collective.passage.end,
  },
  NeighbourEdge: {
    claims: ({ claimIds, node }, _, context) => context.asOf(node.asOf).claims.loadAll(claimIds),
  },
  Query: {
    entity: async (_, { id, revision }, context) =>
      (await context.asOf(await context.revisionAsked(revision)).entities.load(id)) ?? null,
    search: async (_, { query, types, ...args }, context) => {
      const request = { query, types: types ?? null, ...pageRequest('entities', args, 50) }
      const revision = await context.revisionAsked(args.revision)
      const { edges, pageInfo } = connection('entities', await searchEntities(context.store, request, revision))
      return {
        pageInfo,
        edges: edges.map(({ cursor, node }) => ({
          cursor,
          matchedName: node.name,
          node: context.asOf(revision).entities.need(node.entity),
        })),
      }
    },
    neighbourhood: async (_, { id, predicates, types, ...args }, context) => {
      const request = { id, predicates: predicates ?? null, types: types ?? null }
      const page = pageRequest('neighbours', args, 100)
      const revision = await context.revisionAsked(args.revision)
      const found = await neighbourhood(context.store, { ...request, ...page }, revision)
      const { edges, ...rest } = connection('neighbours', found)
      return {
        ...rest,
        groups: found.groups,
        edges: edges.map(({ cursor, node }) => ({ cursor, node: node.entity, claimIds: node.claims })),
      }
    },
  },
}
