import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { predicates } from '../../../ontology/predicates.ts'
import { stages } from '../../../ontology/stages.ts'
import type { FilterWords } from '../filter-words.ts'
import { windowWords } from './answers.ts'
import { le, nbsp, quoted } from './articles.ts'
import { byWayOf } from './ends.ts'
import { nouns } from './nouns.ts'

const { list } = nouns

export const filters: FilterWords = {
  via: byWayOf,
  direction: 'affirmations suivies dans les deux sens, pas seulement celui de la fourniture',
  maxHops: (hops) => (hops === 1 ? 'une étape' : `${hops}${nbsp}étapes au plus`),
  stages: (names) =>
    `stades${nbsp}: ${names.length === 0 ? 'aucun indiqué' : list(names.map((name) => quoted(stages[name].fr)))}`,
  standings: (names) => `statut${nbsp}: ${list(names.map((name) => standings[name].fr))}`,
  strength: (strength) => `preuves${nbsp}: ${strengths[strength].fr} ou plus solide`,
  predicates: (names) => `seulement ces relations${nbsp}: ${list(names.map((name) => predicates[name].labels.fr))}`,
  window: (from, to) => `période${nbsp}: ${windowWords(from, to)}`,
  noDates: 'Aucune date n’est connue pour cette étape, elle passe donc toute période.',
  without: (entities, claims) =>
    `sans ${list([...entities.map(le), ...(claims === 0 ? [] : [`${claims}${nbsp}affirmation${claims === 1 ? '' : 's'}`])])}`,
}
