import type { Translated } from '../../ontology/language.ts'
import { type ClaimRecord, isRelationClaim } from '../claim/claim-record.ts'
import type { DatedClaim } from '../words/date-parts.ts'
import { stepOf, strengthChange } from './chain-changes.ts'
import { evidenceChanges } from './evidence-changes.ts'
import type { PathChange, Where } from './path-change.ts'
import { labelIn } from './record-names.ts'
import { sameJson } from './same-json.ts'
import type { SavedRecords } from './saved-path-record.ts'
import type { ChainState } from './today.ts'

type Claim = SavedRecords['claims'][number]
type Place = Where<Translated>

/** What became of the claims of each step, and of those beside the steps. */
export function claimChanges(was: ChainState, is: ChainState): PathChange[] {
  const lists = was.hops.map((claims, index) => ({ where: index + 1, was: claims, is: is.hops[index] ?? [] }))
  const beside = { where: null, was: was.beside, is: is.beside }
  return [...lists, beside].flatMap(({ where, was: before, is: now }) => {
    const place = (id: string): Place => where ?? { about: aboutIn(was.records, is.records, id) }
    return [
      ...before.flatMap((id) => becameOf(id, now.includes(id), place(id), was, is)),
      ...now.filter((id) => !before.includes(id)).map((id) => ({ code: 'CLAIM_NEW' as const, where: place(id) })),
    ]
  })
}

const claimIn = ({ claims }: SavedRecords, id: string): Claim | undefined =>
  claims.find(({ record }) => record.id === id)

function aboutIn(was: SavedRecords, is: SavedRecords, id: string): Translated {
  const subject = (claimIn(was, id) ?? claimIn(is, id))?.record.subject ?? id
  const held = was.entities.some(({ record }) => record.id === subject)
  return labelIn(held ? was : is, subject)
}

function becameOf(id: string, passes: boolean, where: Place, was: ChainState, is: ChainState): PathChange[] {
  const [before, now] = [claimIn(was.records, id), claimIn(is.records, id)]
  if (before === undefined) return []
  if (now === undefined) return [{ code: 'CLAIM_GONE', where }]
  const found = [
    ...standingChanges(before, now, where, was, is),
    ...(passes || now.state.standing === 'RETRACTED' ? [] : [{ code: 'CLAIM_FILTERED' as const, where }]),
    ...strengthChanges(before, now, isAlone(where, was, is) ? null : where),
    ...contentChanges(before.record, now.record, where),
    ...evidenceChanges(before, now, where, was.records, is.records),
  ]
  return found.length > 0 || saidOfTheStep(before, now, where, was, is) ? found : rest(before, now, where)
}

function standingChanges(before: Claim, now: Claim, where: Place, was: ChainState, is: ChainState): PathChange[] {
  const [then, today] = [before.state.standing, now.state.standing]
  if (then === today) return []
  if (today === 'RETRACTED') return [{ code: 'CLAIM_RETRACTED', where }]
  if (today === 'CONFIRMED') return [{ code: 'CLAIM_CONFIRMED', where }]
  return disputeSaid(where, was, is) ? [] : [{ code: 'CLAIM_STANDING', where, was: then, is: today }]
}

/** Whether the step is said to be disputed now, or no longer. */
const disputeSaid = (where: Place, was: ChainState, is: ChainState): boolean =>
  typeof where === 'number' && stepOf(was, where - 1).disputed !== stepOf(is, where - 1).disputed

/** A step with one claim is as strong as that: then it is said of the step. */
const isAlone = (where: Place, was: ChainState, is: ChainState): boolean =>
  typeof where === 'number' && [was, is].every(({ hops }) => hops[where - 1]?.length === 1)

function strengthChanges({ state: before }: Claim, { state: now }: Claim, where: Place | null): PathChange[] {
  return before.strength === now.strength || where === null
    ? []
    : [{ code: 'CLAIM_STRENGTH', where, ...strengthChange(before, now) }]
}

function contentChanges(before: ClaimRecord, now: ClaimRecord, where: Place): PathChange[] {
  const [stage, stageNow] = [stageOf(before), stageOf(now)]
  const [dates, datesNow] = [datesOf(before), datesOf(now)]
  return [
    ...(stage === stageNow ? [] : [{ code: 'CLAIM_STAGE' as const, where, was: stage, is: stageNow }]),
    ...(sameJson(dates, datesNow) ? [] : [{ code: 'CLAIM_DATES' as const, where, was: dates, is: datesNow }]),
    ...(sameJson(besides(before, now), besides(now, before)) ? [] : [{ code: 'CLAIM_AMENDED' as const, where }]),
  ]
}

const stageOf = (claim: ClaimRecord) => (isRelationClaim(claim) ? (claim.stage ?? null) : null)

const datesOf = ({ validFrom, validTo, timing }: ClaimRecord): DatedClaim => ({
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
  timing: timing ?? null,
})

/** All but stage and dates; of the standing, why it is what it still is. */
function besides(claim: ClaimRecord, other: ClaimRecord): object {
  const { standing, validFrom: _, validTo: __, timing: ___, ...rest } = claim
  return { ...rest, stage: null, standing: standing.value === other.standing.value ? standing : null }
}

/** Whether a difference is one that the step's own changes tell. */
function saidOfTheStep(before: Claim, now: Claim, where: Place, was: ChainState, is: ChainState): boolean {
  if (typeof where !== 'number') return false
  const strength = before.state.strength !== now.state.strength && isAlone(where, was, is)
  const standing = before.state.standing !== now.state.standing && disputeSaid(where, was, is)
  return strength || standing
}

/** What else is known of the claim, or that it was recorded again. */
function rest(before: Claim, now: Claim, where: Place): PathChange[] {
  if (!sameJson(before.state, now.state)) return [{ code: 'CLAIM_EVIDENCE', where }]
  if (!sameJson(before.record, now.record)) return [{ code: 'CLAIM_AMENDED', where }]
  return before.recordedIn === now.recordedIn ? [] : [{ code: 'CLAIM_RECORDED_ANEW', where }]
}
