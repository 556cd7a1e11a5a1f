import { useTranslation } from 'react-i18next'
import { standings } from '../../../server/ontology/evidence-terms.ts'
import { qualifiers } from '../../../server/ontology/predicates.ts'
import { stages } from '../../../server/ontology/stages.ts'
import type { ClaimEvidenceQuery } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { ClaimRoots } from './claim-roots.tsx'

/** Who, how far, when and how well shown; standing only where it is more than alleged. */
export function ClaimFacts({ claim }: { readonly claim: NonNullable<ClaimEvidenceQuery['claim']> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const basis = [
    t('evidence.roots', { count: claim.rootCount }),
    claim.primary ? t('evidence.primary') : t('evidence.noPrimary'),
    ...(claim.codersKnowledge ? [t('evidence.codersKnowledge')] : []),
  ]
  return (
    <dl className="facts">
      <dt>{t('evidence.strength')}</dt>
      <dd>
        <StrengthMeter strength={claim.strength} />
        <span className="fact-note">{basis.join(' · ')}</span>
      </dd>
      <ClaimRoots roots={claim.roots} />
      <dt>{t('evidence.whoSays')}</dt>
      <dd>{claim.assertedBy.label || t('evidence.unknownSpeaker')}</dd>
      {claim.stage && (
        <>
          <dt>{t('evidence.stage')}</dt>
          <dd>{stages[claim.stage][language]}</dd>
        </>
      )}
      {claim.goods && (
        <>
          <dt>{t('evidence.goods')}</dt>
          <dd>{claim.goods}</dd>
        </>
      )}
      {claim.qualifier && (
        <>
          <dt>{t('evidence.qualifier')}</dt>
          <dd>{qualifiers[claim.qualifier][language]}</dd>
        </>
      )}
      {(claim.object || claim.period) && (
        <>
          <dt>{t('evidence.period')}</dt>
          <dd>{claim.period ?? t('table.dateUnknown')}</dd>
        </>
      )}
      {claim.standing !== 'ALLEGED' && (
        <>
          <dt>{t('evidence.standing')}</dt>
          <dd>
            <span className={`standing standing-${claim.standing.toLowerCase()}`}>
              {standings[claim.standing][language]}
            </span>
            {claim.standingReason && <span className="fact-note">{claim.standingReason}</span>}
          </dd>
        </>
      )}
    </dl>
  )
}
