const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * Whether a text is one of the EDTF dates that the filter's fields and links take: a year, a month or a day; digits
 * from the end on may be unknown (`201X`, `2012-XX`), or else a qualifier may follow (`2012~`).
 */
export function isDateInput(text: string): boolean {
  const [, year, month, day] =
    /^(\d{4}|\d{3}X|\d{2}XX)(?:-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?)?[~?%]?$/.exec(text) ?? []
  if (year === undefined || (text.includes('X') && /[~?%]$/.test(text))) return false
  if (month === undefined) return true
  if (year.includes('X')) return false
  if (day === undefined || day === 'XX') return true
  return month !== 'XX' && Number(day) <= lastDay(Number(year), Number(month))
}

/** Whether a period that ends with one such date is over before it begins with another; null bounds nothing. */
export function endsBefore(until: string | null, since: string | null): boolean {
  if (until === null || since === null || !isDateInput(until) || !isDateInput(since)) return false
  return extremeDay(until, '9') < extremeDay(since, '0')
}

/** The last day that a date may mean, or the first: unknown digits are the highest, or the lowest. */
const extremeDay = (text: string, digit: '0' | '9'): string => {
  const [year = '', month = 'XX', day = 'XX'] = text.replace(/[~?%]$/, '').split('-')
  return [year, month, day].join('').replaceAll('X', digit)
}
