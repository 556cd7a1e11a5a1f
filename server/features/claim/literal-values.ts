import { z } from 'zod'
import { type LiteralPredicate, nameKindNames } from '../../ontology/literals.ts'
import { edtfDate, languageTag, ownWords, script } from '../record-parts.ts'

const name = z.strictObject({ value: z.string().min(1), language: languageTag, script, kind: z.enum(nameKindNames) })

const number = z.number()

/**
 * `{value | low, high; approx; unit; counted; asWritten}`: `counted` says what is counted ("cameras"), `unit` the unit
 * of measure ("m", "1"), `near` on which side of the value an approximate figure lies ("nearly", "just over"). Two
 * figures are never subtracted into a third.
 */
const figure = z
  .strictObject({
    value: number.optional(),
    low: number.optional(),
    high: number.optional(),
    approx: z.boolean(),
    near: z.enum(['BELOW', 'ABOVE']).optional(),
    unit: z.string().min(1),
    counted: z.strictObject({ en: z.string(), fr: z.string(), zh: z.string() }),
    asWritten: z.string().min(1),
  })
  .refine(
    (f) => (f.value !== undefined) !== (f.low !== undefined || f.high !== undefined),
    'a figure is a value or a range',
  )
  .refine((f) => f.near === undefined || f.approx, 'only an approximate figure lies near its value')

/** The datatype of each literal predicate: one table, which validation and exports read. */
export const literalValues = {
  name,
  /** As a source has it, in its language; or in our own words, in each of ours. */
  description: z.union([z.strictObject({ value: z.string().min(1), language: languageTag }), ownWords]),
  country: z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code is needed') }),
  website: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
  coordinates: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  date: z.strictObject({ date: edtfDate }),
  amount: z.strictObject({ value: number, currency: z.string().regex(/^[A-Z]{3}$/), asWritten: z.string().min(1) }),
  figure,
} as const satisfies Record<LiteralPredicate, z.ZodType>

export type NameValue = z.infer<typeof name>
