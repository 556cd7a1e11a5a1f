import { z } from 'zod'
import type { GraphqlContext } from '../../graphql/context.ts'
import { refuseFor } from '../../refusals.ts'
import { type DocumentRecord, documentRecord, type Selector, selector } from '../evidence/evidence-records.ts'
import { codePointLength, sliceCodePoints } from '../evidence/passage/code-points.ts'
import { sha256OfText } from '../evidence/passage/seal.ts'
import { textPages } from '../evidence/passage/text-pages.ts'
import { readRecords } from '../evidence/read-evidence.ts'
import { canonicalJson } from '../revision/revision.ts'
import { captureOf } from './capture-of.ts'

const puttingDocument = z.object({ op: z.literal('put'), kind: z.literal('document'), record: documentRecord })
const puttingCitation = z.object({
  op: z.literal('put'),
  kind: z.literal('citation'),
  record: z.object({ id: z.string(), document: z.string(), selector }),
})

type Kept = Pick<GraphqlContext, 'store' | 'files' | 'newest'>

/**
 * Whether changes say of kept copies what is so, and cite what stands there. Throws COPY_NOT_KEPT, COPY_DIFFERS and
 * PASSAGE_NOT_THERE. What is no whole record is left to whoever checks that.
 */
export async function checkCopies(kept: Kept, changes: readonly unknown[]): Promise<void> {
  const documents = records(puttingDocument, changes)
  for (const document of documents) await checkCopy(kept, document)
  const citations = records(puttingCitation, changes)
  if (citations.length === 0) return
  const put = new Map(documents.map((document) => [document.id, document]))
  const ids = [...new Set(citations.map(({ document }) => document))]
  const there = await readRecords(kept.store, 'document', ids, await kept.newest())
  for (const { id, document, selector: cited } of citations) {
    const capture = (put.get(document) ?? there.get(document)?.record)?.capture
    if (!capture?.stored || capture.text === undefined || cited.rectangle !== undefined) continue
    const stands = standsIn(await kept.files.text(capture.text.sha256), cited)
    if (!stands) refuseFor('PASSAGE_NOT_THERE', { citation: id, document })
  }
}

const records = <R>(schema: z.ZodType<{ readonly record: R }>, changes: readonly unknown[]): R[] =>
  changes.flatMap((one) => {
    const { success, data } = schema.safeParse(one)
    return success ? [data.record] : []
  })

async function checkCopy({ files }: Kept, { id, capture }: DocumentRecord): Promise<void> {
  if (!capture?.stored) return
  const file = await files.find(capture.sha256)
  if (file === null) return refuseFor('COPY_NOT_KEPT', { document: id })
  if (canonicalJson(captureOf(file)) !== canonicalJson(capture)) refuseFor('COPY_DIFFERS', { document: id })
}

function standsIn(text: string, { start, end, page, passage }: Selector): boolean {
  const found = sliceCodePoints(text, start, end)
  if (sha256OfText(found) !== passage.sha256) return false
  if (page !== undefined && !textPages(text).some((one) => one.number === page && one.start <= start && one.end >= end))
    return false
  if (!('exact' in passage)) return true
  const { exact, prefix, suffix } = passage
  const before = sliceCodePoints(text, Math.max(0, start - codePointLength(prefix)), start)
  return exact === found && before === prefix && sliceCodePoints(text, end, end + codePointLength(suffix)) === suffix
}
