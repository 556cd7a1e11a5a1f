import type { PathQuestionInput } from '../../../server/features/path/complete-question.ts'
import type { Parties } from '../procurement.ts'
import { Random } from '../random.ts'

/** The five best chains of at most six hops between two entities, filtered somehow. */
export interface BenchQuestion extends PathQuestionInput {
  readonly from: { readonly entity: string }
  readonly to: { readonly entity: string }
}

/** From a vendor to a programme or a buyer, in a window of time or since a year; the same every time. */
export function* supplyQuestions({ vendors, programmes, buyers, ministries }: Parties): Generator<BenchQuestion> {
  const random = new Random(vendors.length)
  const end = (ids: readonly string[]) => ({ entity: random.chance(0.5) ? random.pickSkewed(ids) : random.pick(ids) })
  while (true) {
    const year = 2005 + random.below(12)
    const window = {
      validFrom: String(year),
      ...(random.chance(0.5) ? { validTo: String(year + 4 + random.below(8)) } : {}),
    }
    const [strong, inWindow] = random.pick([
      [true, false],
      [false, true],
      [true, true],
    ] as const)
    yield {
      from: end(vendors),
      to: end(random.pick([programmes, programmes, buyers, ministries])),
      ...(strong ? { minStrength: 'REPORTED' } : {}),
      ...(inWindow ? window : {}),
    }
  }
}

/** Between any two entities, whichever way the claims go. */
export function* bothWaysQuestions(ids: readonly string[]): Generator<BenchQuestion> {
  const random = new Random(ids.length)
  while (true) {
    const [from, to] = [random.pick(ids), random.pick(ids)]
    if (from !== to) yield { from: { entity: from }, to: { entity: to }, direction: 'ANY', minStrength: 'REPORTED' }
  }
}

/** Every so many questions, one is asked whatever lies between its ends. */
const anyEnds = 10
/** For a graph that has no such ends. */
const mostTried = 10_000

/** Those whose ends some chain joins before anything is filtered, as people who ask suspect; and some others. */
export function chosenQuestions(
  questions: Iterable<BenchQuestion>,
  count: number,
  joined: (question: BenchQuestion) => boolean,
): BenchQuestion[] {
  const chosen: BenchQuestion[] = []
  let tried = 0
  for (const question of questions) {
    if (chosen.length === count) break
    tried += 1
    if (chosen.length % anyEnds === anyEnds - 1 || tried > mostTried || joined(question)) chosen.push(question)
  }
  return chosen
}
