import { z } from 'zod'
import { entityTypeNames } from '../../ontology/entity-types.ts'
import { standingNames, strengthNames } from '../../ontology/evidence-terms.ts'
import { predicateNames } from '../../ontology/predicates.ts'
import { stageNames } from '../../ontology/stages.ts'
import { claimRecord } from '../claim/claim-record.ts'
import type { EntityState } from '../entity/derive-entity.ts'
import { entityRecord } from '../entity/entity-record.ts'
import { citationRecord, documentRecord, responseRecord, sourceRecord } from '../evidence/evidence-records.ts'
import { pathFlags } from '../path/flags.ts'
import type { FoundPath } from '../path/found-path.ts'
import type { Cut } from '../path/limits.ts'
import type { PathQuestion } from '../path/question.ts'
import { edtfDate, id } from '../record-parts.ts'
import type { StoredClaimState } from '../revision/derive.ts'

/** The two lists of an answer: chains of supply, and those that rest on a brand named in a tender, or on a bid. */
export const chainLists = ['paths', 'namedOrBid'] as const

const revision = z.int().positive()
const place = z.int().positive()

const ends: z.ZodType<PathQuestion['from']> = z.union([
  z.strictObject({ entities: z.array(id).min(1) }),
  z.strictObject({
    set: z.strictObject({
      type: z.enum(entityTypeNames),
      kinds: z.array(z.string()).nullable(),
      countries: z.array(z.string()).nullable(),
      within: id.nullable(),
      partOf: id.nullable(),
    }),
  }),
])

const question: z.ZodType<PathQuestion> = z.strictObject({
  from: ends,
  to: ends,
  via: z.array(id),
  maxHops: z.int().positive(),
  k: z.int().positive(),
  direction: z.enum(['SUPPLY', 'ANY']),
  predicates: z.array(z.enum(predicateNames)).nullable(),
  stages: z.array(z.enum(stageNames)),
  standings: z.array(z.enum(standingNames)),
  minStrength: z.enum(strengthNames),
  validFrom: edtfDate.nullable(),
  validTo: edtfDate.nullable(),
  excludeEntities: z.array(id),
  excludeClaims: z.array(id),
  revision,
})

const chain: z.ZodType<FoundPath> = z.strictObject({
  strength: z.enum(strengthNames),
  weakestHop: place,
  inferredJunctions: z.array(place),
  flags: z.array(z.strictObject({ code: z.enum(pathFlags), hop: place })),
  hops: z
    .array(z.strictObject({ from: id, to: id, claims: z.array(id).min(1), strength: z.enum(strengthNames) }))
    .min(1),
})

const cuts: z.ZodType<readonly Cut[]> = z.array(z.enum(['ENTITIES', 'CLAIMS', 'TIME', 'TIES']))

/** What the program derived by then, as it was: later programs may derive it otherwise. */
const derived = <State extends object>() =>
  z.custom<State>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))

/**
 * A chain as it was answered, whole: question, answer, which chain is the one cited, and every record that it is shown
 * from, each list sorted by id. Its canonical JSON is what the identifier is derived from.
 */
export const savedContent = z.strictObject({
  /** Of this shape. */
  format: z.literal(1),
  /** Complete, with the revision that it was asked as of. */
  question,
  answer: z.strictObject({
    partial: z.boolean(),
    cuts,
    paths: z.array(chain),
    namedOrBid: z.array(chain),
    namedOrBidCuts: cuts,
  }),
  /** `place` is counted from 1. */
  cited: z.strictObject({ list: z.enum(chainLists), place }),
  entities: z.array(z.strictObject({ record: entityRecord, state: derived<EntityState>(), firstRecordedIn: revision })),
  /** Those of the steps, and those on what lies on the chain. */
  claims: z.array(z.strictObject({ record: claimRecord, state: derived<StoredClaimState>(), recordedIn: revision })),
  citations: z.array(citationRecord),
  /** Those cited, with all that they derive from. */
  documents: z.array(documentRecord),
  sources: z.array(sourceRecord),
  responses: z.array(responseRecord),
})

/** `id` is the beginning of the SHA-256 of the content's canonical JSON. */
export const savedPathRecord = z.strictObject({ id, content: savedContent })

export type SavedContent = z.infer<typeof savedContent>
export type SavedPathRecord = z.infer<typeof savedPathRecord>
export type ChainList = (typeof chainLists)[number]

/** What a chain is shown from. */
export type SavedRecords = Pick<
  SavedContent,
  'entities' | 'claims' | 'citations' | 'documents' | 'sources' | 'responses'
>
