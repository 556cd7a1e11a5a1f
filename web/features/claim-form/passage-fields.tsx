import { useTranslation } from 'react-i18next'
import { credibilities, credibilityNames, stanceNames, stances } from '../../../server/ontology/evidence-terms.ts'
import { useLanguage } from '../../state/address.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Choice } from '../question/filter-fields.tsx'
import type { ClaimDraft } from './claim-changes.ts'

interface Props {
  readonly draft: ClaimDraft
  onChange(changes: Partial<ClaimDraft>): void
}

/** What the passage says of the claim, and how credible that is. */
export function PassageFields({ draft, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <fieldset>
      <legend>{t('claimForm.passage')}</legend>
      <Choice
        label={t('claimForm.stance')}
        wide
        value={draft.stance}
        options={stanceNames.map((name) => ({ value: name as string, label: stances[name][language] }))}
        onChange={(stance) => onChange({ stance })}
      />
      <TextField
        optional
        autoComplete="off"
        label={t('claimForm.summary')}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
      />
      <TextField
        optional
        autoComplete="off"
        label={t('claimForm.locator')}
        note={t('claimForm.locatorNote')}
        value={draft.locator}
        onChange={(locator) => onChange({ locator })}
      />
      <Choice
        label={t('claimForm.grade')}
        wide
        value={draft.grade}
        options={[
          { value: '', label: t('claimForm.choose') },
          ...credibilityNames.map((name) => ({
            value: name as string,
            label: `${name} · ${credibilities[name][language]}`,
          })),
        ]}
        onChange={(grade) => onChange({ grade })}
      />
      <TextField
        optional
        autoComplete="off"
        label={t('claimForm.reason')}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </fieldset>
  )
}
