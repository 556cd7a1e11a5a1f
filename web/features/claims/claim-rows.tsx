import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { standings } from '../../../server/ontology/evidence-terms.ts'
import { stages } from '../../../server/ontology/stages.ts'
import type { ClaimLineFragment } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { HopResponses } from '../answer/hop-responses.tsx'
import { ClaimEvidence } from '../evidence/claim-evidence.tsx'
import './claims.css'

interface Props {
  readonly claims: readonly ClaimLineFragment[]
  /** The level of the headings of the evidence. */
  readonly heading: 'h2' | 'h3' | 'h4'
}

/** Claims as their sentences; each opens its evidence in place. */
export function ClaimRows({ claims, heading }: Props) {
  return (
    <ul className="claim-rows">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimRow claim={claim} heading={heading} />
        </li>
      ))}
    </ul>
  )
}

function ClaimRow({ claim, heading }: Pick<Props, 'heading'> & { readonly claim: ClaimLineFragment }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [checking, setChecking] = useState<string | null>(null)
  return (
    <details className="claim-row" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="claim-row-sentence">{claim.sentence}</span>
        <HopResponses claims={[claim]} />
        <span className="hop-facts">
          <StrengthMeter strength={claim.strength} />
          {claim.stage && <span>{stages[claim.stage][language]}</span>}
          {claim.standing !== 'ALLEGED' && (
            <span className={`standing standing-${claim.standing.toLowerCase()}`}>
              {standings[claim.standing][language]}
            </span>
          )}
          {claim.codersKnowledge && <span>{t('evidence.codersKnowledge')}</span>}
        </span>
      </summary>
      {open && <ClaimEvidence id={claim.id} heading={heading} above={null} checking={checking} onCheck={setChecking} />}
    </details>
  )
}
