import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldChangeFragment } from '../../generated/operations.ts'

/** What differs, field by field and word by word: said by the elements, shown by line and sign as well as colour. */
export function FieldChanges({ difference }: { readonly difference: readonly FieldChangeFragment[] }) {
  const { t } = useTranslation()
  if (difference.length === 0) return <p className="quiet">{t('review.same')}</p>
  return (
    <dl className="field-changes">
      {difference.map(({ field, before, parts }) => (
        <Fragment key={field}>
          <dt>
            <code>{field}</code>
          </dt>
          <dd>
            {before === null
              ? parts.map(({ text }) => text).join('')
              : placed(parts).map(({ place, part }) => <Part key={place} part={part} />)}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

type Parts = FieldChangeFragment['parts']

/** Each part with where it begins: the same words may come twice. */
function placed(parts: Parts): { readonly place: string; readonly part: Parts[number] }[] {
  let at = 0
  return parts.map((part) => {
    const place = `${at} ${part.change}`
    at += part.text.length
    return { place, part }
  })
}

function Part({ part: { change, text } }: { readonly part: Parts[number] }) {
  if (change === 'SAME') return text
  return change === 'ADDED' ? <ins>{text}</ins> : <del>{text}</del>
}
