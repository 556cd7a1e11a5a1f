import { parse as parseEdtf } from 'edtf'
import { z } from 'zod'
import { languages } from '../ontology/language.ts'
import { remembered } from '../remembered.ts'
import { idPattern, longestId } from './id.ts'

/** Shapes that several records share. */

export const id = z.string().regex(idPattern, 'an id consists of a–z, 0–9 and "-"').max(longestId)

/** Text in our own words, in those of the three languages that somebody has written it in: in one at least. */
export const ownWords = z
  .strictObject({
    en: z.string().min(1).optional(),
    fr: z.string().min(1).optional(),
    zh: z.string().min(1).optional(),
  })
  .refine((words) => languages.some((language) => words[language] !== undefined), 'text in one language is needed')

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hexadecimal digits')

/** BCP 47. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)

/** ISO 15924, such as Latn or Hans. */
export const script = z.string().regex(/^[A-Z][a-z]{3}$/)

const isEdtfDate = remembered((text) => {
  try {
    const parsed = parseEdtf(text, { types: ['Date', 'Year', 'Decade', 'Century', 'Season'] })
    return parsed !== null && parsed !== undefined
  } catch {
    return false
  }
})

/** One EDTF date (never an interval), kept as text. */
export const edtfDate = z.string().refine(isEdtfDate, 'an EDTF date is needed, such as 2012, 2012-05, 2012~ or 201X')

/** Half-open range in Unicode code points over a document's extracted text (NFC, LF). */
export const passageRange = z
  .strictObject({ document: id, start: z.int().nonnegative(), end: z.int().positive() })
  .refine((p) => p.end > p.start, 'a passage ends after it starts')
