import type { DateParts, Period } from '../date-parts.ts'
import type { DateWords } from '../language-words.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const seasons = ['spring', 'summer', 'autumn', 'winter']
const quarters = ['first', 'second', 'third', 'fourth']

function plain(date: DateParts): string {
  switch (date.unit) {
    case 'day':
      return `${date.day} ${months[date.month - 1]} ${date.year}`
    case 'month':
      return `${months[date.month - 1]} ${date.year}`
    case 'year':
      return String(date.year)
    case 'season':
      return `${seasons[date.season - 1]} ${date.year}`
    case 'quarter':
      return `the ${quarters[date.quarter - 1]} quarter of ${date.year}`
    case 'decade':
      return `the ${date.first}s`
    case 'century':
      return `the years ${date.first} to ${date.first + 99}`
    case 'text':
      return date.text
  }
}

function date(parts: DateParts): string {
  const about = parts.approximate ? `about ${plain(parts)}` : plain(parts)
  return parts.uncertain ? `${about} (uncertain)` : about
}

function period({ from, to, within, single }: Period): string | null {
  if (from === null && to === null) return null
  if (single && from) {
    if (!within && from.unit !== 'day') return `throughout ${date(from)}`
    return `${from.unit === 'day' && !from.approximate ? 'on' : 'in'} ${date(from)}`
  }
  if (from && to) {
    return within ? `at some time between ${date(from)} and ${date(to)}` : `from ${date(from)} to ${date(to)}`
  }
  if (from) return within ? `at some time from ${date(from)} on` : `from ${date(from)}, until when is not known`
  return within
    ? `at some time up to ${date(to as DateParts)}`
    : `until ${date(to as DateParts)}, since when is not known`
}

export const dates: DateWords = { date, period }
