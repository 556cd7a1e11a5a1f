import { arrowOf } from '../../server/features/words/arrow.ts'
import { entityType } from '../../server/ontology/entity-types.ts'
import { strengths } from '../../server/ontology/evidence-terms.ts'
import type { Language } from '../../server/ontology/language.ts'
import { claimWords, standingWords } from './edge-labels.ts'
import type { GraphModel } from './graph-model.ts'
import type { Focus } from './navigation.ts'
import { isOpen, notShown, say, stepOf } from './words.ts'

/** What the keyboard is on, in words for those who don't see the canvas. */
export function describe(focus: Focus, model: GraphModel, language: Language): string {
  return (focus.kind === 'entity' ? entityWords(focus.id, model, language) : linkWords(focus.id, model, language)) ?? ''
}

function entityWords(id: string, model: GraphModel, language: Language): string | null {
  const node = model.nodes.find(({ entity }) => entity.id === id)
  if (node === undefined) return null
  const { entity, hidden, expanded } = node
  const name = entity.originalName === null ? entity.label : `${entity.label} (${entity.originalName})`
  return [
    name,
    entity.labelFromCoder || entity.originalNameFromCoder ? say('coderName', language) : null,
    entityType(entity.type).labels[language],
    hidden > 0 ? notShown(hidden, language) : null,
    expanded ? isOpen(language) : null,
  ]
    .filter((part) => part !== null)
    .join(language === 'zh' ? '，' : ', ')
}

function linkWords(id: string, model: GraphModel, language: Language): string | null {
  const link = model.links.find((candidate) => candidate.id === id)
  if (link === undefined) return null
  const label = (entity: string) => model.nodes.find((node) => node.entity.id === entity)?.entity.label ?? entity
  const hop = link.hops.find(({ path }) => path === model.chosen)
  const step = hop === undefined ? '' : `${stepOf(hop.hop + 1, model.chains[model.chosen]?.length ?? 1, language)} `
  const claims = link.claims.map((claim) =>
    [claimWords(claim, language), standingWords(claim.standing, language), strengths[claim.strength][language]]
      .filter((part) => part !== null)
      .join(', '),
  )
  return `${step}${label(link.from)} ${arrowOf(link.claims)} ${label(link.to)}: ${claims.join('; ')}`
}
