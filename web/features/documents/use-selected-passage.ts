import { type RefObject, useEffect, useState } from 'react'
import { type SelectedPassage, selectPassage } from '../../../server/features/evidence/passage/select-passage.ts'
import type { DocumentTextQuery } from '../../generated/operations.ts'

export type ShownPage = NonNullable<NonNullable<DocumentTextQuery['document']>['text']>

/**
 * What is selected of the page whose text an element holds, and nothing but its text. It stays when something elsewhere
 * is selected, so that buttons beside it can be used.
 */
export function useSelectedPassage(element: RefObject<HTMLElement | null>, page: ShownPage): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  useEffect(() => {
    setSelected(null)
    const read = () => {
      const [holder, selection] = [element.current, getSelection()]
      if (holder === null || selection === null || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (!range.intersectsNode(holder) || (range.collapsed && !holder.contains(range.startContainer))) return
      setSelected(selectPassage(page, unitsBefore(holder, range, 'start'), unitsBefore(holder, range, 'end')))
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [element, page])
  return selected
}

/** How many UTF-16 units of an element's text lie before one end of a range, which may be outside of it. */
function unitsBefore(holder: HTMLElement, range: Range, end: 'start' | 'end'): number {
  const before = document.createRange()
  before.selectNodeContents(holder)
  const [node, offset] =
    end === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset]
  const place = before.comparePoint(node, offset)
  if (place < 0) return 0
  if (place === 0) before.setEnd(node, offset)
  return before.toString().length
}
