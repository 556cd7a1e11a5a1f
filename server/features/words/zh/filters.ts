import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { predicates } from '../../../ontology/predicates.ts'
import { stages } from '../../../ontology/stages.ts'
import type { FilterWords } from '../filter-words.ts'
import { windowWords } from './answers.ts'
import { byWayOf } from './ends.ts'

export const filters: FilterWords = {
  via: (via) => (via.length === 0 ? '' : `，${byWayOf(via)}`),
  direction: '双向追溯说法，不限于供货方向',
  maxHops: (hops) => `最多${hops}步`,
  stages: (names) => `阶段：${names.length === 0 ? '仅未注明阶段的' : names.map((name) => stages[name].zh).join('、')}`,
  standings: (names) => `状态：${names.map((name) => standings[name].zh).join('、')}`,
  strength: (strength) => `证据：${strengths[strength].zh}或更强`,
  predicates: (names) => `只看这些关系：${names.map((name) => predicates[name].labels.zh).join('、')}`,
  window: (from, to) => `时期：${windowWords(from, to)}`,
  noDates: '这一步没有已知日期，因此任何时期均可通过。',
  without: (entities, claims) =>
    `不经${[...entities.map(({ label }) => label), ...(claims === 0 ? [] : [`${claims}条说法`])].join('、')}`,
}
