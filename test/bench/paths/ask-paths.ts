import { answerPaths, type PathAnswer } from '../../../server/features/path/answer.ts'
import type { PathQuestion, ResolvedQuestion } from '../../../server/features/path/question.ts'
import { ReadModel } from '../../../server/features/path/read-model/read-model.ts'
import { answerSearch } from '../../../server/features/path/search/answer-search.ts'
import { residentGround } from '../../../server/features/path/search/resident-ground.ts'
import { storeGraph } from '../../../server/features/path/store-graph.ts'
import { queries } from '../../../server/generated/queries.ts'
import { entityTypeNames } from '../../../server/ontology/entity-types.ts'
import { standingNames } from '../../../server/ontology/evidence-terms.ts'
import { predicateNames } from '../../../server/ontology/predicates.ts'
import { stageNames } from '../../../server/ontology/stages.ts'
import type { Reader } from '../../../server/store/store.ts'

export type AskPaths = (question: PathQuestion) => Promise<PathAnswer>

/** As the server answers from a store that it asks step by step. */
export const askingStore =
  (reader: Reader): AskPaths =>
  (question) =>
    answerPaths(storeGraph(reader, question.revision), question)

/** As it answers from a graph in memory. */
export const askingModel =
  (reader: Reader, model: ReadModel): AskPaths =>
  (question) =>
    answerPaths(storeGraph(reader, question.revision), question, {
      search: (resolved, limits, signal) => answerSearch(async () => residentGround(model), resolved, limits, signal),
    })

const idsInOne = 2_000

export async function readModelOf(reader: Reader, revision: number): Promise<ReadModel> {
  const model = new ReadModel()
  const graph = storeGraph(reader, revision)
  const everything: ResolvedQuestion = {
    from: new Set(),
    to: new Set(),
    ofPairs: false,
    via: [],
    maxHops: 6,
    k: 5,
    direction: 'ANY',
    predicates: predicateNames,
    stages: stageNames,
    standings: standingNames,
    minStrength: 'UNASSESSED',
    validFrom: null,
    validTo: null,
    excludeEntities: [],
    excludeClaims: [],
    revision,
  }
  for (const type of entityTypeNames) {
    const rows = await reader.read(queries.entityOfType, { type, revision })
    for (const { id, collective } of rows) model.putEntity({ id, type, collective }, 1)
    for (let i = 0; i < rows.length; i += idsInOne) {
      const ids = rows.slice(i, i + idsInOne).map(({ id }) => id)
      const here = new Set(ids)
      for (const edge of await graph.edges(ids, 'out', everything)) if (here.has(edge.from)) model.addEdge(edge, 1)
    }
  }
  model.settle()
  return model
}
