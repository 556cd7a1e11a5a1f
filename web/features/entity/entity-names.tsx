import { useTranslation } from 'react-i18next'
import { nameKinds } from '../../../server/ontology/literals.ts'
import type { EntityDetailQuery } from '../../generated/operations.ts'
import { useLanguage } from '../../state/address.ts'
import { languageWords, scriptWords } from '../../ui/dates.ts'

type Names = NonNullable<EntityDetailQuery['entity']>['names']

/** Every accepted name, with language, script and kind, and whether only the coder knows it. */
export function EntityNames({ names }: { readonly names: Names }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section>
      <p className="label">{t('entity.names')}</p>
      <ul className="plain-list entity-names">
        {names.map((name) => (
          <li key={name.claim.id}>
            <span lang={name.language}>{name.value}</span>
            <span className="fact-note">
              {nameKinds[name.kind][language]} ·{' '}
              {t('entity.namesNote', {
                language: languageWords(name.language, language),
                script: scriptWords(name.script, language),
              })}
              {name.claim.codersKnowledge && ` · ${t('entity.codersName')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
