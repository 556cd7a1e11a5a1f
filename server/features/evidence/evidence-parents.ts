import type { AsOf } from '../../graphql/snapshot.ts'
import type { OwnWords, Translated } from '../../ontology/language.ts'
import type { DocumentRecord, ResponseRecord } from './evidence-records.ts'

export interface GradeParent {
  readonly grade: string
  readonly words: Translated
  readonly reason: OwnWords
}

export interface OriginParent {
  readonly origin: DocumentRecord['origin']
  readonly asOf: AsOf
}

export type FollowUpParent = NonNullable<ResponseRecord['followUp']>
