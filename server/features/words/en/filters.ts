import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { predicates } from '../../../ontology/predicates.ts'
import { stages } from '../../../ontology/stages.ts'
import type { FilterWords } from '../filter-words.ts'
import { windowWords } from './answers.ts'
import { byWayOf } from './ends.ts'
import { nouns, the } from './nouns.ts'

const { list } = nouns

export const filters: FilterWords = {
  via: byWayOf,
  direction: 'claims walked both ways, not only with the supply',
  maxHops: (hops) => (hops === 1 ? 'one step' : `at most ${hops} steps`),
  stages: (names) =>
    `stages: ${names.length === 0 ? 'none stated' : list(names.map((name) => `“${stages[name].en}”`))}`,
  standings: (names) => `standing: ${list(names.map((name) => standings[name].en))}`,
  strength: (strength) => `evidence: ${strengths[strength].en} or stronger`,
  predicates: (names) => `only these relations: ${list(names.map((name) => predicates[name].labels.en))}`,
  window: (from, to) => `period: ${windowWords(from, to)}`,
  noDates: 'No dates are known for this step, so it passes any period.',
  without: (entities, claims) =>
    `without ${list([...entities.map(the), ...(claims === 0 ? [] : [`${claims} ${claims === 1 ? 'claim' : 'claims'}`])])}`,
}
