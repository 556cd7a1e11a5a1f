import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weakestSteps } from '../../../server/features/path/weakest-steps.ts'
import type { ClaimDetailFragment, SavedChainFragment } from '../../generated/operations.ts'
import { EntityName } from '../../ui/entity-name.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { HopResponses } from '../answer/hop-responses.tsx'
import { ClaimDetail } from '../evidence/claim-evidence.tsx'

type Stop = SavedChainFragment['hops'][number]['from']

/** The chain as a list that alternates parties and steps, each step with its evidence as it was. */
export function SavedSteps({ chain }: { readonly chain: SavedChainFragment }) {
  const { t } = useTranslation()
  const [first] = chain.hops
  return (
    <ol className="outline-chain">
      {first && <StopItem stop={first.from} chain={chain} hop={0} />}
      {chain.hops.map((hop, index) => (
        <Fragment key={hop.to.id}>
          <li className="outline-step">
            <p className="outline-hop-number">{t('answer.step', { number: index + 1 })}</p>
            <p className="hop-sentence">{hop.sentence}</p>
            {hop.datesNote && <p className="hop-undated">{hop.datesNote}</p>}
            <HopResponses claims={hop.claims} />
            <p className="hop-facts">
              <StrengthMeter strength={hop.strength} />
              <span>{t('answer.claims', { count: hop.claims.length })}</span>
              {weakestSteps(chain.hops).includes(index + 1) && (
                <span>{t('answer.weakest', { count: 1, numbers: index + 1 })}</span>
              )}
            </p>
            <Evidence claims={hop.claims} summary={t('saved.evidence', { number: index + 1 })} />
          </li>
          <StopItem stop={hop.to} chain={chain} hop={index + 1} />
        </Fragment>
      ))}
    </ol>
  )
}

interface StopProps {
  readonly stop: Stop
  readonly chain: SavedChainFragment
  /** The hop that leads to it, counted from 1; 0 for the start. */
  readonly hop: number
}

function StopItem({ stop, chain, hop }: StopProps) {
  const { t } = useTranslation()
  const beside = chain.about.filter((about) => about.hop === hop)
  return (
    <li className="outline-entity">
      <p>
        <TypeMark type={stop.type} word={true} /> <EntityName entity={stop} />
      </p>
      {beside.map(({ entity, claims }) => (
        <div key={entity.id} className="about-stop">
          <p className="label">{t('answer.about', { name: entity.label })}</p>
          <ul>
            {claims.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
          <Evidence claims={claims} summary={t('saved.evidenceOn', { name: entity.label })} />
        </div>
      ))}
      {chain.inferredJunctions.includes(hop) && (
        <p className="junction">{t('answer.junction', { name: stop.label })}</p>
      )}
    </li>
  )
}

/** Closed at first: the chain reads as sentences. */
function Evidence({ claims, summary }: { readonly claims: readonly ClaimDetailFragment[]; readonly summary: string }) {
  const { t } = useTranslation()
  const [checking, check] = useState<string | null>(null)
  return (
    <details className="saved-evidence">
      <summary>{summary}</summary>
      {claims.map((claim, index) => (
        <ClaimDetail
          key={claim.id}
          claim={claim}
          heading="h3"
          above={claims.length > 1 ? t('evidence.claimOf', { number: index + 1, total: claims.length }) : null}
          checking={checking}
          onCheck={check}
        />
      ))}
    </details>
  )
}
