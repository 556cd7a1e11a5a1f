/** An EDTF date taken apart for the words of a language. */
export type DateParts = {
  readonly approximate: boolean
  readonly uncertain: boolean
} & (
  | { readonly unit: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'year'; readonly year: number }
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  | { readonly unit: 'season'; readonly year: number; readonly season: 1 | 2 | 3 | 4 }
  | { readonly unit: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  /** The first of ten years, or of a hundred. */
  | { readonly unit: 'decade' | 'century'; readonly first: number }
  /** Anything rarer, as written. */
  | { readonly unit: 'text'; readonly text: string }
)

const shape = /^(?<century>\d\d)(?:(?<decade>\d)(?<year>\d|X)?|XX)?(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?$/

/** `2012`, `2012-05`, `2012-05-03`, `2012-XX`, seasons, quarters, `201X`, `20XX`; `~`, `?` and `%` at the end. */
export function datePartsOf(edtf: string): DateParts {
  const [, plain = edtf, mark] = /^([^~?%]+)([~?%])$/.exec(edtf) ?? []
  const doubt = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' }
  const found = shape.exec(plain)?.groups
  const asWritten: DateParts = { approximate: false, uncertain: false, unit: 'text', text: edtf }
  if (found === undefined) return asWritten
  const { century = '', decade, year, month = 'XX', day = 'XX' } = found
  if (decade === undefined)
    return month === 'XX' ? { ...doubt, unit: 'century', first: Number(century) * 100 } : asWritten
  if (year === undefined || year === 'X') {
    return month === 'XX' ? { ...doubt, unit: 'decade', first: Number(century + decade) * 10 } : asWritten
  }
  const dated = { ...doubt, year: Number(century + decade + year) }
  if (month === 'XX') return day === 'XX' ? { ...dated, unit: 'year' } : asWritten
  const code = Number(month)
  if (code >= 1 && code <= 12) {
    return day === 'XX'
      ? { ...dated, unit: 'month', month: code }
      : { ...dated, unit: 'day', month: code, day: Number(day) }
  }
  if (code >= 21 && code <= 32) return { ...dated, unit: 'season', season: quarterOf(code - 21) }
  if (code >= 33 && code <= 36) return { ...dated, unit: 'quarter', quarter: quarterOf(code - 33) }
  return asWritten
}

function quarterOf(index: number): 1 | 2 | 3 | 4 {
  return ((index % 4) + 1) as 1 | 2 | 3 | 4
}

/** When a claim holds, as far as it says. */
export interface Period {
  readonly from: DateParts | null
  readonly to: DateParts | null
  /** It happened at some time in the period, not throughout. */
  readonly within: boolean
  /** Both ends are written alike: one date. */
  readonly single: boolean
}

/** EDTF dates, or null: unknown, which is not open. */
export interface DatedClaim {
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly timing: string | null
}

export function periodOf(claim: DatedClaim): Period {
  return {
    from: claim.validFrom === null ? null : datePartsOf(claim.validFrom),
    to: claim.validTo === null ? null : datePartsOf(claim.validTo),
    within: claim.timing !== 'THROUGHOUT',
    single: claim.validFrom !== null && claim.validFrom === claim.validTo,
  }
}
