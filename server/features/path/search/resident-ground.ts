import { type Cut, inMemory, type Limits } from '../limits.ts'
import type { ReadModel } from '../read-model/read-model.ts'
import type { Ground } from './ground.ts'
import { Tally } from './looked-at.ts'

/** A model that holds the whole graph, of every revision so far; `limits` are for all searches on this ground together. */
export function residentGround(model: ReadModel, limits: Pick<Limits, 'entities' | 'claims'>): Ground {
  const lookedAt = { downstream: new Tally(), upstream: new Tally() }
  const total = (of: 'entities' | 'claims') => lookedAt.downstream[of] + lookedAt.upstream[of]
  return {
    model,
    isWhole: true,
    need: () => null,
    distances: async () => null,
    cost: (entities, side) => entities.reduce((sum, entity) => sum + model[side].degree(entity), entities.length),
    look: (entity, side, claims) => lookedAt[side].add(entity, claims),
    get cut(): Cut | null {
      if (total('claims') > limits.claims * inMemory) return 'CLAIMS'
      return total('entities') > limits.entities * inMemory ? 'ENTITIES' : null
    },
  }
}
