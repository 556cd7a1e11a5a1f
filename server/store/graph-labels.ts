import { entityTypeNames } from '../ontology/entity-types.ts'

/** Every node label a query may use: the ontology's types and the labels of the records and of the store itself. */
export const nodeLabels: readonly string[] = [
  ...entityTypeNames,
  'Entity',
  'EntityVersion',
  'Claim',
  'Citation',
  'Document',
  'Source',
  'Response',
  'Dispute',
  'SavedPath',
  'Proposal',
  'Version',
  'SearchKey',
  'Coverage',
  'Revision',
  'Head',
  'RegistryEntry',
]

/** Every relationship type: FLOW along the supply, LINK for claims that no supply flows along. */
export const relationshipTypes: readonly string[] = ['FLOW', 'LINK']
