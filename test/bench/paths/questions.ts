import type { PathQuestionInput } from '../../../server/features/path/complete-question.ts'
import type { Parties } from '../procurement.ts'
import { Random } from '../random.ts'

/** The five best chains of at most six hops from a vendor to a programme or a buyer, each filtered somehow. */
export function supplyQuestions({ vendors, programmes, buyers, ministries }: Parties, count: number) {
  const random = new Random(count)
  const end = (ids: readonly string[]) => ({ entity: random.chance(0.5) ? random.pickSkewed(ids) : random.pick(ids) })
  return Array.from({ length: count }, (): PathQuestionInput => {
    const from = end(vendors)
    const to = end(random.pick([programmes, programmes, buyers, ministries]))
    const year = 2005 + random.below(15)
    const [strong, inWindow] = random.pick([
      [true, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const)
    return {
      from,
      to,
      ...(strong ? { minStrength: 'REPORTED' } : {}),
      ...(inWindow ? { validFrom: String(year), validTo: String(year + 2 + random.below(6)) } : {}),
    }
  })
}

/** Between entities that are not all alike in how many others they are joined to. */
export function bothWaysQuestions(ids: readonly string[], count: number): PathQuestionInput[] {
  const random = new Random(count)
  const differentFrom = (other: string): string => {
    const id = random.pick(ids)
    return id === other ? differentFrom(other) : id
  }
  return Array.from({ length: count }, () => {
    const from = random.pick(ids)
    return {
      from: { entity: from },
      to: { entity: differentFrom(from) },
      direction: 'ANY',
      minStrength: 'REPORTED',
    }
  })
}
