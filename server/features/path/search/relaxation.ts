import { standingNames, strengthNames } from '../../../ontology/evidence-terms.ts'
import { type Stage, stageNames } from '../../../ontology/stages.ts'
import type { Cut, Limits } from '../limits.ts'
import { hopsAllowed, type ResolvedQuestion } from '../question.ts'
import { type FoundChain, findChains } from './find-chains.ts'
import type { Ground } from './ground.ts'
import { daysOnWalks, smallestWindow } from './relaxed-window.ts'

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

/** The best chain a loosened question gives, or null. */
export type Attempt = (question: ResolvedQuestion) => Promise<FoundChain | null>

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

async function leastLoosening(
  kind: RelaxationKind,
  question: ResolvedQuestion,
  widest: ResolvedQuestion,
  ground: Ground,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<ResolvedQuestion> {
  switch (kind) {
    case 'STRENGTH': {
      const weaker = strengthNames.slice(strengthNames.indexOf(question.minStrength) + 1)
      return first(
        weaker.map((minStrength) => ({ ...question, minStrength })),
        attempt,
        widest,
      )
    }
    case 'STANDING':
      return fewest(widest.standings, question.standings, (standings) => ({ ...question, standings }), attempt)
    case 'STAGE':
      return fewest(widest.stages, question.stages, (stages) => ({ ...question, stages }), attempt)
    case 'WINDOW':
      return smallestWindow(question, await daysOnWalks(ground, widest, signal), attempt)
    case 'DIRECTION':
      return widest
    case 'HOPS': {
      const longer = Array.from({ length: hopsAllowed.most - question.maxHops }, (_, i) => question.maxHops + 1 + i)
      return first(
        longer.map((maxHops) => ({ ...question, maxHops })),
        attempt,
        widest,
      )
    }
  }
}

/** The first of the questions, in the order given, that has an answer. */
async function first(
  questions: readonly ResolvedQuestion[],
  attempt: Attempt,
  otherwise: ResolvedQuestion,
): Promise<ResolvedQuestion> {
  for (const question of questions) if ((await attempt(question)) !== null) return question
  return otherwise
}

/**
 * Accepts as few values more as will do: one alone if one is enough, else all but those that can be spared. The values
 * that concede most (a retracted claim, a brand only named) are the last to be tried and the first to be spared.
 */
async function fewest<T extends string>(
  all: readonly T[],
  accepted: readonly T[],
  questionWith: (values: readonly T[]) => ResolvedQuestion,
  attempt: Attempt,
): Promise<ResolvedQuestion> {
  const missing = byConcession(all.filter((value) => !accepted.includes(value)))
  const withMore = (more: readonly T[]) => all.filter((value) => accepted.includes(value) || more.includes(value))
  for (const one of missing) {
    const question = questionWith(withMore([one]))
    if ((await attempt(question)) !== null) return question
  }
  let needed = missing
  for (const spared of missing.toReversed()) {
    const rest = needed.filter((value) => value !== spared)
    if ((await attempt(questionWith(withMore(rest)))) !== null) needed = rest
  }
  return questionWith(withMore(needed))
}

/** Standings and stages by how little accepting them concedes. */
function byConcession<T extends string>(values: readonly T[]): T[] {
  const order: readonly string[] = ['CONFIRMED', 'ALLEGED', 'DISPUTED', 'RETRACTED', ...stageNames.toReversed()]
  return values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
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
