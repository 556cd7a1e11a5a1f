import type { NumberWords } from '../language-words.ts'
import { nbsp, ofNoun } from './articles.ts'

const grouped = new Intl.NumberFormat('fr', { maximumFractionDigits: 6 })

/** Round millions and billions in words, after which what is counted takes "de": "5 millions d’habitants". */
function count(value: number): { readonly words: string; readonly de: boolean } {
  for (const [size, word] of [
    [1e9, 'milliard'],
    [1e6, 'million'],
  ] as const) {
    const times = value / size
    if (Math.abs(times) >= 1 && Number.isInteger(times * 10)) {
      return { words: `${grouped.format(times)}${nbsp}${word}${Math.abs(times) >= 2 ? 's' : ''}`, de: true }
    }
  }
  return { words: grouped.format(value), de: false }
}

export const numbers: NumberWords = {
  figure: ({ value, low, high, approx, near, unit, counted }) => {
    const last = count(value ?? high ?? low ?? 0)
    const range =
      value !== undefined || low === undefined || high === undefined
        ? last.words
        : `${count(low).words} à ${last.words}`
    const bound =
      value !== undefined || (low !== undefined && high !== undefined)
        ? ''
        : low === undefined
          ? 'au plus '
          : 'au moins '
    const about = near === 'BELOW' ? 'près de ' : near === 'ABOVE' ? 'un peu plus de ' : 'environ '
    const words = `${approx ? about : ''}${bound}${range}`
    if (unit !== '1') {
      const measured = unit === '°' ? `${words}°` : `${words}${nbsp}${unit}`
      return counted === '' ? measured : `${measured} (${counted})`
    }
    if (counted === '') return words
    return last.de ? `${words} ${ofNoun(counted)}` : `${words}${nbsp}${counted}`
  },
  amount: (value, currency) => `${grouped.format(value)}${nbsp}${currency}`,
  coordinates: (latitude, longitude) =>
    `${grouped.format(Math.abs(latitude))}°${nbsp}${latitude < 0 ? 'S' : 'N'}, ${grouped.format(Math.abs(longitude))}°${nbsp}${longitude < 0 ? 'O' : 'E'}`,
}
