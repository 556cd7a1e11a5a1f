import { useEffect, useMemo, useRef } from 'react'
import { passageOnPage } from '../../../server/features/evidence/passage/select-passage.ts'
import type { DocumentDetailQuery } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { markedParts } from './marked-text.ts'
import { SelectedPassageNote } from './selected-passage-note.tsx'
import { type ShownPage, useSelectedPassage } from './use-selected-passage.ts'

export type ShownDocument = NonNullable<DocumentDetailQuery['document']>

interface Props {
  readonly document: ShownDocument
  readonly page: ShownPage
  /** The citation whose passage is to be seen. */
  readonly citation: string | null
}

/** A page of the text that passages are counted in, with the cited ones marked; nothing else may be in its element. */
export function TextPage({ document, page, citation }: Props) {
  const to = useAddresses()
  const text = useRef<HTMLDivElement>(null)
  const selected = useSelectedPassage(text, page)
  const parts = useMemo(() => {
    const places = document.citations.flatMap(({ id, selector }) => {
      const place = selector.rectangle === null ? passageOnPage(page, selector) : null
      return place === null ? [] : [{ id, ...place }]
    })
    return markedParts(page.text, places)
  }, [document.citations, page])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has the mark elsewhere.
  useEffect(() => {
    text.current?.querySelector('mark[data-current]')?.scrollIntoView({ block: 'center' })
  }, [citation, page])
  return (
    <>
      <div ref={text} className="document-text" lang={document.language ?? undefined}>
        {parts.map(({ from, text: words, passages }) => {
          const [first] = passages
          if (first === undefined) return words
          const shown = citation !== null && passages.includes(citation) ? citation : first
          return (
            <mark key={from} data-current={passages.includes(citation ?? '') || undefined}>
              <PageLink
                draggable={false}
                href={to.document(document.id, { page: page.number, citation: shown })}
                aria-describedby={`passage-${shown}`}
                preventScrollReset
              >
                {words}
              </PageLink>
            </mark>
          )
        })}
      </div>
      <SelectedPassageNote passage={selected} document={document.id} language={document.language} />
    </>
  )
}
