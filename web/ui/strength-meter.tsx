import { type Strength, strengthNames, strengthRank, strengths } from '../../server/ontology/evidence-terms.ts'
import { useLanguage } from '../state/address.ts'

/** Five steps and the word: the steps are for the eye, the word says it. */
export function StrengthMeter({ strength }: { readonly strength: Strength }) {
  const language = useLanguage()
  return (
    <span className={`meter meter-${strengthRank(strength)}`}>
      <span className="meter-steps" aria-hidden="true">
        {strengthNames.map((name) => (
          <span key={name} />
        ))}
      </span>
      <span>{strengths[strength][language]}</span>
    </span>
  )
}
