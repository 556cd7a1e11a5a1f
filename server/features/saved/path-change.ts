import type { Standing, Strength } from '../../ontology/evidence-terms.ts'
import type { Translated } from '../../ontology/language.ts'
import type { Stage } from '../../ontology/stages.ts'
import type { PathFlag } from '../path/flags.ts'
import type { DatedClaim } from '../words/date-parts.ts'

/** A step, counted from 1, or what is said of something on the chain beside its steps: its name. */
export type Where<Text> = number | { readonly about: Text }

interface Was<T> {
  readonly was: T
  readonly is: T
}

interface Of<Text> {
  readonly where: Where<Text>
}

/** The facts of each kind of change; `Text` is text in three languages, or in the one it is said in. */
interface Facts<Text> {
  /** The question cannot be asked today. */
  readonly END_GONE: object
  readonly CHAIN_GONE: object
  /** All its steps hold, and other chains come before it. */
  readonly CHAIN_OUTRANKED: object
  /** The search stopped before it came to it. */
  readonly CHAIN_NOT_REACHED: object
  readonly CHAIN_MOVED: Was<number>
  readonly SUPPLIED_NOW: object
  readonly NAMED_OR_BID_NOW: object
  readonly STRONGER_CHAIN: { readonly count: number }
  readonly OTHER_CHAINS: Was<number>
  readonly CUT_NOW: object
  readonly WHOLE_NOW: object
  readonly CHAIN_STRENGTH: Was<Strength> & { readonly weaker: boolean }
  readonly WEAKEST_STEP: Was<number>
  readonly JUNCTION_INFERRED: { readonly hop: number }
  readonly JUNCTION_CARRIED: { readonly hop: number }
  readonly FLAG_NEW: { readonly flag: PathFlag }
  readonly FLAG_OVER: { readonly flag: PathFlag }
  readonly STEP_GONE: { readonly hop: number }
  readonly STEP_STRENGTH: Was<Strength> & { readonly hop: number; readonly weaker: boolean }
  readonly STEP_DISPUTED: { readonly hop: number }
  readonly STEP_UNDISPUTED: { readonly hop: number }
  readonly CLAIM_NEW: Of<Text>
  /** Out of the graph, or no longer accepted. */
  readonly CLAIM_GONE: Of<Text>
  /** There, but not for the question's filters. */
  readonly CLAIM_FILTERED: Of<Text>
  readonly CLAIM_RETRACTED: Of<Text>
  readonly CLAIM_CONFIRMED: Of<Text>
  readonly CLAIM_STANDING: Of<Text> & Was<Standing>
  readonly CLAIM_STRENGTH: Of<Text> & Was<Strength> & { readonly weaker: boolean }
  readonly CLAIM_STAGE: Of<Text> & Was<Stage | null>
  readonly CLAIM_DATES: Of<Text> & Was<DatedClaim>
  readonly CLAIM_AMENDED: Of<Text>
  readonly CLAIM_EVIDENCE: Of<Text>
  readonly CLAIM_RECORDED_ANEW: Of<Text>
  /** Of a publisher that did not support it before. */
  readonly SOURCE_NEW: Of<Text> & { readonly source: Text }
  readonly PASSAGE_NEW: Of<Text> & { readonly source: Text; readonly against: boolean }
  readonly PASSAGE_GONE: Of<Text> & { readonly source: Text }
  readonly PASSAGE_RETRACTED: Of<Text> & { readonly source: Text }
  readonly PASSAGE_AMENDED: Of<Text> & { readonly source: Text }
  readonly ANSWER_NEW: Of<Text> & { readonly party: Text }
  readonly ANSWER_GONE: Of<Text> & { readonly party: Text }
  readonly ANSWER_AMENDED: Of<Text> & { readonly party: Text }
  readonly DOCUMENT_AMENDED: { readonly document: Text }
  readonly SOURCE_GRADE: Was<string> & { readonly source: Text }
  readonly SOURCE_AMENDED: { readonly source: Text }
  readonly ENTITY_NAME: Was<Text>
  readonly ENTITY_AMENDED: { readonly name: Text }
  readonly ENTITY_GONE: { readonly name: Text }
  /** Something else that the saved path holds. */
  readonly RECORDS: object
}

export type PathChangeCode = keyof Facts<string>

type ChangeWith<Text> = {
  readonly [C in PathChangeCode]: { readonly code: C } & Facts<Text>[C]
}

/** Something that is no longer as it was saved. */
export type PathChange = ChangeWith<Translated>[PathChangeCode]

/** The same with its names in one language. */
export type SpokenChange<C extends PathChangeCode = PathChangeCode> = ChangeWith<string>[C]
