import { type Standing, standings } from '../../server/ontology/evidence-terms.ts'
import type { Language, Translated } from '../../server/ontology/language.ts'
import { predicate } from '../../server/ontology/predicates.ts'
import { converseLabels, denied, namedInTender, relationLabel, stageLabel } from '../locales/claim-labels.ts'
import type { ClaimData } from './graph-data.ts'

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
  if (isOnlyNamed(claim)) return namedInTender
  const { signatures } = predicate(claim.predicate)
  const converse = isConverse(claim)
  // The words of a stage are read with the supply, which a denial or a look against it does not go.
  const withSupply = signatures.every(({ flow }) => flow === (converse ? 'reverse' : 'forward'))
  const staged = withSupply ? stageLabel(claim.predicate, claim.stage) : null
  return staged ?? (converse ? converseLabels[claim.predicate] : undefined) ?? relationLabel(claim.predicate)
}

/** Standing is written only where it isn't the usual one. */
export const standingWords = (standing: Standing, language: Language): string | null =>
  standing === 'ALLEGED' ? null : standings[standing][language]

/** A brand named in a tender and nothing more. */
export const isOnlyNamed = ({ predicate: name, stage }: ClaimData): boolean =>
  name === 'SPECIFIES' || stage === 'SPECIFIED'
