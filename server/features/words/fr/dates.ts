import type { DateParts, Period } from '../date-parts.ts'
import type { DateWords } from '../language-words.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const seasons = ['printemps', 'été', 'automne', 'hiver']
const quarters = ['premier', 'deuxième', 'troisième', 'quatrième']

function plain(date: DateParts): string {
  switch (date.unit) {
    case 'day':
      return `${date.day === 1 ? '1er' : date.day} ${months[date.month - 1]} ${date.year}`
    case 'month':
      return `${months[date.month - 1]} ${date.year}`
    case 'year':
      return String(date.year)
    case 'season':
      return `${seasons[date.season - 1]} ${date.year}`
    case 'quarter':
      return `${quarters[date.quarter - 1]} trimestre ${date.year}`
    case 'decade':
      return `années ${date.first}`
    case 'century':
      return `années ${date.first} à ${date.first + 99}`
    case 'text':
      return date.text
  }
}

/** The article that a date takes inside a sentence. */
const article = ({ unit }: DateParts): '' | 'le ' | 'l’' | 'les ' =>
  unit === 'day' || unit === 'quarter' ? 'le ' : unit === 'decade' || unit === 'century' ? 'les ' : ''

const doubt = (date: DateParts) => (date.uncertain ? ' (date incertaine)' : '')

/** On its own: "mai 2012", "vers 2012". */
function date(parts: DateParts): string {
  return `${parts.approximate ? 'vers ' : ''}${plain(parts)}${doubt(parts)}`
}

/** After a preposition, with its article: "le 3 mai 2012", "mai 2012", "environ 2012". */
function full(parts: DateParts): string {
  return `${parts.approximate ? 'environ ' : article(parts)}${plain(parts)}${doubt(parts)}`
}

/** "en 2012", "le 3 mai 2012", "au printemps 2012", "dans les années 2010", "vers 2012". */
function on(parts: DateParts): string {
  if (parts.approximate) return date(parts)
  if (parts.unit === 'day') return full(parts)
  if (parts.unit === 'season') return `${parts.season === 1 ? 'au' : 'en'} ${date(parts)}`
  if (parts.unit === 'quarter') return `au ${date(parts)}`
  if (parts.unit === 'decade' || parts.unit === 'century') return `dans ${full(parts)}`
  return `en ${date(parts)}`
}

/** "de 2012", "d’avril 2012", "du 3 mai 2012", "des années 2010". */
function since(parts: DateParts): string {
  const words = full(parts)
  if (words.startsWith('le ')) return `du ${words.slice(3)}`
  if (words.startsWith('les ')) return `des ${words.slice(4)}`
  return /^[aeéo]/.test(words) ? `d’${words}` : `de ${words}`
}

/** "à 2018", "au 3 mai 2018", "aux années 2010". */
function until(parts: DateParts): string {
  const words = full(parts)
  if (words.startsWith('le ')) return `au ${words.slice(3)}`
  return words.startsWith('les ') ? `aux ${words.slice(4)}` : `à ${words}`
}

function period({ from, to, within, single }: Period): string | null {
  if (from === null && to === null) return null
  if (single && from) return within || from.unit === 'day' ? on(from) : `tout au long ${since(from)}`
  if (from && to) {
    return within ? `à un moment entre ${full(from)} et ${full(to)}` : `${since(from)} ${until(to)}`
  }
  if (from) return within ? `à un moment à partir ${since(from)}` : `à partir ${since(from)}, jusqu’à une date inconnue`
  const last = to as DateParts
  return within ? `au plus tard ${on(last)}` : `jusqu’${until(last)}, depuis une date inconnue`
}

export const dates: DateWords = { date, period }
