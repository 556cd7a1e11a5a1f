import { strengthNames } from '../../../ontology/evidence-terms.ts'
import { stageNames } from '../../../ontology/stages.ts'
import { hopsAllowed, type ResolvedQuestion } from '../question.ts'
import type { FoundChain } from './find-chains.ts'
import type { Ground } from './ground.ts'
import type { RelaxationKind } from './relaxation.ts'
import { daysOnWalks, smallestWindow } from './relaxed-window.ts'

/** The best chain a loosened question gives, or null. */
export type Attempt = (question: ResolvedQuestion) => Promise<FoundChain | null>

/** Of the loosenings of one filter that give a chain, the one that concedes least; `widest`, the whole of it, does. */
export async function leastLoosening(
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
