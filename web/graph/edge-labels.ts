import { type Standing, standings } from '../../server/ontology/evidence-terms.ts'
import type { Language, Translated } from '../../server/ontology/language.ts'
import { type Predicate, predicate } from '../../server/ontology/predicates.ts'
import { type Stage, stages } from '../../server/ontology/stages.ts'
import type { ClaimData } from './graph-data.ts'

/**
 * A claim's words on the canvas are read along its arrow, which goes the way the supply goes: where that is from
 * object to subject, the predicate needs the words of its converse.
 */
const converses: Partial<Record<Predicate, Translated>> = {
  PART_OF: { en: 'includes', fr: 'comprend', zh: '下属' },
  DISTRIBUTES: { en: 'distributed by', fr: 'distribué par', zh: '经销商为' },
  COVERS: { en: 'covered by', fr: 'objet de', zh: '列入' },
  USES: { en: 'used by', fr: 'utilisé par', zh: '使用方为' },
}

const named: Translated = { en: 'named in the tender', fr: 'cité dans l’appel d’offres', zh: '招标文件中列名' }

/** What the vendor did, by stage: a contract "went to" it, read from the vendor. */
const awarded: Partial<Record<Stage, Translated>> = {
  AWARDED: { en: 'won', fr: 'a remporté', zh: '中标' },
  SOLD: { en: 'seller in', fr: 'vendeur dans', zh: '卖方' },
  CONTRACTED: { en: 'contractor in', fr: 'titulaire de', zh: '承包方' },
}

/** Shorter than the predicate's own label, where that is long. */
const short: Partial<Record<Predicate, Translated>> = {
  PART_OF: { en: 'part of', fr: 'fait partie de', zh: '隶属于' },
  LOCATED_IN: { en: 'located in', fr: 'situé à', zh: '位于' },
  ISSUED_BY: { en: 'issued by', fr: 'émis par', zh: '发布方为' },
  UNDER: { en: 'made under', fr: 'fait suite à', zh: '依据' },
  SIGNED_BY: { en: 'concluded with', fr: 'conclu avec', zh: '买方为' },
  DEPLOYED_IN: { en: 'deployed in', fr: 'déployé à', zh: '部署于' },
  AFFILIATED_WITH: { en: 'linked with', fr: 'en lien avec', zh: '有联系' },
  SUBJECT_TO: { en: 'subject to', fr: 'soumis à', zh: '受约束' },
  TAKES_POSITION_ON: { en: 'position on', fr: 'position sur', zh: '表态' },
}

const denied: Translated = { en: 'not: {words}', fr: 'non : {words}', zh: '否认：{words}' }

/** Whether the arrow runs from the claim's object to its subject. */
const isConverse = ({ readsForward, flows }: ClaimData): boolean =>
  flows !== 'none' && readsForward !== (flows === 'forward')

/** The claim in two or three words, read along its arrow. */
export function claimWords(claim: ClaimData, language: Language): string {
  const words = wordsFor(claim)[language]
  return claim.denial ? denied[language].replace('{words}', words) : words
}

/** A specification is never worded as anything more, whatever the predicate. */
function wordsFor(claim: ClaimData): Translated {
  const labels = short[claim.predicate] ?? predicate(claim.predicate).labels
  if (isOnlyNamed(claim)) return named
  return isConverse(claim) ? (converse(claim) ?? labels) : labels
}

const converse = ({ predicate: name, stage }: ClaimData): Translated | undefined =>
  name === 'AWARDED_TO' ? (awarded[stage ?? 'AWARDED'] ?? awarded.AWARDED) : converses[name]

/** Standing is written only where it isn't the usual one. */
export const standingWords = (standing: Standing, language: Language): string | null =>
  standing === 'ALLEGED' ? null : standings[standing][language]

/** A brand named in a tender and nothing more. */
export const isOnlyNamed = ({ predicate: name, stage }: ClaimData): boolean =>
  name === 'SPECIFIES' || stage === 'SPECIFIED'

/** A bid is no supply: it is written out where the predicate doesn't say so. */
export const bidWords = ({ predicate: name, stage }: ClaimData, language: Language): string | null =>
  stage === 'BID' && name !== 'BID_ON' ? stages.BID[language] : null
