import type { ReadModel } from '../read-model/read-model.ts'
import type { Ground } from './ground.ts'

/** A model that holds the whole graph, of every revision so far. */
export const residentGround = (model: ReadModel): Ground => ({
  model,
  isWhole: true,
  need: () => null,
  distances: async () => null,
  cost: (entities, side) => entities.reduce((sum, entity) => sum + model[side].degree(entity), entities.length),
  cut: null,
})
