import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { ShownDocument } from './text-page.tsx'

const PdfPage = lazy(async () => ({ default: (await import('./pdf-page.tsx')).PdfPage }))

/** Whether the copy itself can be shown, besides its text. */
export const canShowOriginal = (mediaType: string): boolean =>
  /^(?:text\/html|image\/|application\/pdf)/.test(mediaType)

interface Props {
  readonly file: NonNullable<ShownDocument['file']>
  readonly title: string
  readonly page: number
}

/** The copy as it is: an archived page without any right or script, a picture, or a page of a PDF. */
export function Original({ file, title, page }: Props) {
  const { t } = useTranslation()
  const address = `/files/${file.sha256}`
  if (file.mediaType.startsWith('text/html'))
    return <iframe className="archived-page" src={address} sandbox="" title={t('documents.archivedPage', { title })} />
  if (file.mediaType.startsWith('image/'))
    return <img className="document-picture" src={address} alt={t('documents.pictureOf', { title })} />
  return (
    <Suspense fallback={<Skeleton lines={12} />}>
      <PdfPage address={address} number={page} title={title} />
    </Suspense>
  )
}
