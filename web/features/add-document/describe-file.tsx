import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentKindNames, documentKinds } from '../../../server/ontology/evidence-terms.ts'
import { useOperation } from '../../api/client.ts'
import { type AddingDocumentsQuery, LikeDocumentsDocument } from '../../generated/operations.ts'
import { useAddresses, useLanguage, useReading } from '../../state/address.ts'
import { numberWords } from '../../ui/dates.ts'
import { ErrorWords } from '../../ui/error-note.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Choice } from '../question/filter-fields.tsx'
import type { Described } from './described.ts'
import { useAddition } from './use-addition.ts'
import type { Taken } from './use-taken-file.ts'

interface Props {
  readonly taken: Taken
  readonly sources: AddingDocumentsQuery['sources']['edges']
  /** Whether what is added is part of the graph at once, or is proposed. */
  readonly accepts: boolean
}

/** The second step: what the file is, whether it is here already, and what is known of the document. */
export function DescribeFile({ taken, sources, accepts }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const to = useAddresses()
  const [described, setDescribed] = useState<Described>({
    title: '',
    kind: 'SECONDARY',
    publisher: sources[0]?.node.id ?? '',
    url: taken.url ?? '',
    published: '',
    language: '',
  })
  const change = (part: Partial<Described>) => setDescribed({ ...described, ...part })
  const { file } = taken
  const like = useOperation(LikeDocumentsDocument, {
    sha256: file.sha256,
    url: described.url || null,
    language: useReading().language,
  }).data?.documentsLike
  const { add, error, pending, proposed } = useAddition(taken, accepts)
  const [same] = like?.sameBytes ?? []
  if (proposed) return <p role="status">{t('adding.proposed')}</p>
  return (
    <>
      <p className="quiet">
        {`${file.mediaType} · ${t('documents.bytesKept', { bytes: numberWords(file.bytes, language) })} · `}
        {file.text === null
          ? t('documents.noText')
          : `${t('documents.textLength', { length: numberWords(file.text.length, language), normaliser: file.text.normaliser })} · ${t('adding.pageCount', { count: file.text.pages })}`}
      </p>
      {same ? (
        <p className="note">
          {t('adding.sameBytes')} <PageLink href={to.document(same.id)}>{same.title}</PageLink>
        </p>
      ) : (
        <form
          className="account-form"
          onSubmit={(event) => {
            event.preventDefault()
            add(described)
          }}
        >
          <TextField
            label={t('adding.title')}
            value={described.title}
            onChange={(title) => change({ title })}
            autoComplete="off"
          />
          <Choice
            label={t('documents.kind')}
            wide
            value={described.kind}
            options={documentKindNames.map((value) => ({ value, label: documentKinds[value][language] }))}
            onChange={(kind) => change({ kind })}
          />
          <Choice
            label={t('documents.publisher')}
            wide
            value={described.publisher}
            options={sources.map(({ node }) => ({ value: node.id, label: node.name }))}
            onChange={(publisher) => change({ publisher })}
          />
          <TextField
            optional
            label={t('evidence.original')}
            value={described.url}
            onChange={(url) => change({ url })}
            autoComplete="url"
          />
          <TextField
            optional
            label={t('documents.published')}
            note={t('adding.dateNote')}
            value={described.published}
            onChange={(published) => change({ published })}
            autoComplete="off"
          />
          <TextField
            optional
            label={t('documents.language')}
            note={t('adding.languageNote')}
            value={described.language}
            onChange={(tag) => change({ language: tag })}
            autoComplete="off"
          />
          {(like?.sameUrl.length ?? 0) > 0 && (
            <div className="note">
              <p>{t('adding.sameUrl')}</p>
              <ul>
                {like?.sameUrl.map(({ id, title }) => (
                  <li key={id}>
                    <PageLink href={to.document(id)}>{title}</PageLink>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <ErrorWords error={error} />
          <SubmitButton pending={pending}>{t(accepts ? 'adding.add' : 'adding.propose')}</SubmitButton>
        </form>
      )}
    </>
  )
}
