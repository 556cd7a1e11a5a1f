import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../ui/skeleton.tsx'

interface Props {
  readonly address: string
  /** Counted from 1. */
  readonly number: number
  readonly title: string
}

/** Pixels of the canvas for each point of the page. */
const scale = 2

/** A page of a PDF, drawn in this window: nothing in the file is executed. */
export function PdfPage({ address, number, title }: Props) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  useEffect(() => {
    let gone = false
    setState('drawing')
    const drawn = (async () => {
      const pdf = await pdfAt(address)
      const page = await pdf.getPage(Math.min(number, pdf.numPages))
      const [element, viewport] = [canvas.current, page.getViewport({ scale })]
      if (gone || element === null) return
      element.width = viewport.width
      element.height = viewport.height
      await page.render({ canvas: element, viewport }).promise
    })()
    drawn.then(
      () => gone || setState('drawn'),
      () => gone || setState('failed'),
    )
    return () => {
      gone = true
    }
  }, [address, number])
  return (
    <>
      {state === 'drawing' && <Skeleton lines={12} />}
      {state === 'failed' && <p className="note note-bad">{t('documents.pdfFailed')}</p>}
      <canvas
        ref={canvas}
        className="pdf-page"
        role="img"
        aria-label={t('documents.pdfPage', { number, title })}
        hidden={state !== 'drawn'}
      />
    </>
  )
}

let opened: { readonly address: string; readonly pdf: Promise<PDFDocumentProxy> } | null = null

/** The file that is read, once for all its pages. */
function pdfAt(address: string): Promise<PDFDocumentProxy> {
  if (opened?.address === address) return opened.pdf
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  const pdf = getDocument({
    url: address,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  }).promise
  opened = { address, pdf }
  return pdf
}
