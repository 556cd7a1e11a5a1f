import { standingNames } from '../../../ontology/evidence-terms.ts'
import { type Stage, stageNames } from '../../../ontology/stages.ts'
import type { Cut, Limits } from '../limits.ts'
import { hopsAllowed, type ResolvedQuestion } from '../question.ts'
import { type FoundChain, findChains } from './find-chains.ts'
import type { Ground } from './ground.ts'
import { type Attempt, leastLoosening } from './least-loosening.ts'

/** In the order they are tried. */
export const relaxationKinds = ['STRENGTH', 'STANDING', 'STAGE', 'WINDOW', 'DIRECTION', 'HOPS'] as const

export type RelaxationKind = (typeof relaxationKinds)[number]

export interface Relaxation {
  readonly kind: RelaxationKind
  /** The question with nothing but that filter loosened. */
  readonly question: ResolvedQuestion
  /**
   * What the filter becomes: a strength; all standings, or all stages, to accept, with commas between; `ANY`; a number
   * of hops; for a window that is still needed an EDTF interval, open ends as `..`; null: drop the filter.
   */
  readonly value: string | null
  /** The best chain it gives. */
  readonly chain: FoundChain
}

export interface RelaxationSearch {
  /** Null when none helps, or when that is not known. */
  readonly relaxation: Relaxation | null
  /** The filters that were tried to the end and do not help. */
  readonly useless: readonly RelaxationKind[]
  /** The limit that kept others from being tried to the end; null: all were, or one was found that helps. */
  readonly cut: Cut | null
}

/**
 * The first filter that, loosened alone, gives a chain, and the least loosening of it that does. For each filter one
 * ground is opened, with that filter dropped; how little would do is found there. `answered` are stages whose chains
 * are known already: they are not offered.
 */
export async function findRelaxation(
  open: (widest: ResolvedQuestion) => Promise<Ground>,
  question: ResolvedQuestion,
  answered: readonly Stage[],
  limits: Limits,
  signal: AbortSignal,
): Promise<RelaxationSearch> {
  const useless: RelaxationKind[] = []
  let cut: Cut | null = null
  for (const kind of relaxationKinds) {
    const widest = dropped(kind, question, answered)
    if (widest === null) continue
    const ground = await open(widest)
    const attempt = attemptOn(ground, limits, signal)
    const helps = (await attempt(widest)) !== null
    const least = helps ? await leastLoosening(kind, question, widest, ground, attempt, signal) : null
    const chain = least && (await attempt(least))
    if (signal.aborted) return { relaxation: null, useless, cut: 'TIME' }
    if (ground.cut !== null) {
      cut = ground.cut
      continue
    }
    if (least && chain) {
      return { relaxation: { kind, question: least, value: loosenedValue(kind, least), chain }, useless, cut: null }
    }
    useless.push(kind)
  }
  return { relaxation: null, useless, cut }
}

/** The question without that filter; null if it doesn't filter. */
function dropped(
  kind: RelaxationKind,
  question: ResolvedQuestion,
  answered: readonly Stage[],
): ResolvedQuestion | null {
  switch (kind) {
    case 'STRENGTH':
      return question.minStrength === 'UNASSESSED' ? null : { ...question, minStrength: 'UNASSESSED' }
    case 'STANDING':
      return question.standings.length === standingNames.length ? null : { ...question, standings: standingNames }
    case 'STAGE':
      return loosenedStages(question, answered)
    case 'WINDOW':
      return question.validFrom === null && question.validTo === null
        ? null
        : { ...question, validFrom: null, validTo: null }
    case 'DIRECTION':
      return question.direction === 'ANY' ? null : { ...question, direction: 'ANY' }
    case 'HOPS':
      return question.maxHops === hopsAllowed.most ? null : { ...question, maxHops: hopsAllowed.most }
  }
}

function loosenedStages(question: ResolvedQuestion, answered: readonly Stage[]): ResolvedQuestion | null {
  const stages = stageNames.filter((stage) => question.stages.includes(stage) || !answered.includes(stage))
  return stages.length === question.stages.length ? null : { ...question, stages }
}

function attemptOn(ground: Ground, limits: Limits, signal: AbortSignal): Attempt {
  return async (question) => {
    const { chains } = await findChains(ground, { ...question, k: 1 }, limits, signal)
    return chains[0] ?? null
  }
}

function loosenedValue(
  kind: RelaxationKind,
  { minStrength, standings, stages, validFrom, validTo, maxHops }: ResolvedQuestion,
) {
  const values: Record<RelaxationKind, string | null> = {
    STRENGTH: minStrength,
    STANDING: standings.join(','),
    STAGE: stages.join(','),
    WINDOW: validFrom === null && validTo === null ? null : `${validFrom ?? '..'}/${validTo ?? '..'}`,
    DIRECTION: 'ANY',
    HOPS: String(maxHops),
  }
  return values[kind]
}
