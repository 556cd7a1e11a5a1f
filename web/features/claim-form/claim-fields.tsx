import { useTranslation } from 'react-i18next'
import { type Predicate, predicate, qualifiers } from '../../../server/ontology/predicates.ts'
import { stages } from '../../../server/ontology/stages.ts'
import { useLanguage } from '../../state/address.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Choice } from '../question/filter-fields.tsx'
import { TypeAhead } from '../question/type-ahead.tsx'
import { useName } from '../question/use-names.ts'
import { type ClaimDraft, fittingPredicates, speakers } from './claim-changes.ts'

interface Props {
  readonly draft: ClaimDraft
  onChange(changes: Partial<ClaimDraft>): void
}

/** Whom it is about, what is stated of whom, how far it has come, who says so and when. */
export function ClaimFields({ draft, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const subject = useName(draft.subject).entity
  const object = useName(draft.object).entity
  const fitting = fittingPredicates(subject?.type ?? null, object?.type ?? null)
  const chosen = fitting.find((name) => name === draft.predicate)
  const { stages: itsStages = [], qualifiers: itsQualifiers = [] } = chosen ? predicate(chosen as Predicate) : {}
  const nothing = { value: '', label: t('claimForm.choose') }
  const end = (part: 'subject' | 'object') => (
    <TypeAhead
      label={t(`claimForm.${part}`)}
      placeholder={t('claimForm.name')}
      suggested={{ anyOf: [] }}
      value={draft[part]}
      onPick={({ ends }) => 'entities' in ends && onChange({ [part]: ends.entities[0] ?? null })}
      onClear={() => onChange({ [part]: null })}
    />
  )
  return (
    <fieldset>
      <legend>{t('claimForm.claim')}</legend>
      {end('subject')}
      {end('object')}
      {fitting.length === 0 && <p className="field-note">{t('claimForm.bothFirst')}</p>}
      {fitting.length > 0 && (
        <Choice
          label={t('claimForm.predicate')}
          wide
          value={chosen ?? ''}
          options={[nothing, ...fitting.map((name) => ({ value: name, label: predicate(name).labels[language] }))]}
          onChange={(value) => onChange({ predicate: value, stage: '', qualifier: '' })}
        />
      )}
      {itsStages.length > 0 && (
        <Choice
          label={t('claimForm.stage')}
          wide
          value={draft.stage}
          options={[nothing, ...itsStages.map((name) => ({ value: name as string, label: stages[name][language] }))]}
          onChange={(stage) => onChange({ stage })}
        />
      )}
      {itsQualifiers.length > 0 && (
        <Choice
          label={t('claimForm.qualifier')}
          wide
          value={draft.qualifier}
          options={[
            nothing,
            ...itsQualifiers.map((name) => ({ value: name as string, label: qualifiers[name][language] })),
          ]}
          onChange={(qualifier) => onChange({ qualifier })}
        />
      )}
      <Choice
        label={t('claimForm.speaker')}
        wide
        value={draft.speaker}
        options={[
          nothing,
          ...speakers.map((name) => ({ value: name as string, label: t(`claimForm.speakers.${name}`) })),
        ]}
        onChange={(speaker) => onChange({ speaker })}
      />
      <TextField
        optional
        autoComplete="off"
        label={t('claimForm.validFrom')}
        note={t('claimForm.dateNote')}
        value={draft.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
      />
      <TextField
        optional
        autoComplete="off"
        label={t('claimForm.validTo')}
        note={t('claimForm.dateNote')}
        value={draft.validTo}
        onChange={(validTo) => onChange({ validTo })}
      />
    </fieldset>
  )
}
