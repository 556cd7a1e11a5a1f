import type { NumberWords } from '../language-words.ts'

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

/** Round millions and billions in words: "5 million", "1.2 billion". */
function count(value: number): string {
  for (const [size, word] of [
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (Math.abs(value) >= size && Number.isInteger((value / size) * 10))
      return `${grouped.format(value / size)} ${word}`
  }
  return grouped.format(value)
}

export const numbers: NumberWords = {
  figure: ({ value, low, high, approx, near, unit, counted }) => {
    const range =
      value !== undefined
        ? count(value)
        : low === undefined
          ? `at most ${count(high ?? 0)}`
          : high === undefined
            ? `at least ${count(low)}`
            : `${count(low)} to ${count(high)}`
    const about = near === 'BELOW' ? 'nearly' : near === 'ABOVE' ? 'just over' : 'about'
    const words = approx ? `${about} ${range}` : range
    if (unit === '1') return counted === '' ? words : `${words} ${counted}`
    const measured = unit === '°' ? `${words}°` : `${words}\u00a0${unit}`
    return counted === '' ? measured : `${measured} (${counted})`
  },
  amount: (value, currency) => `${currency}\u00a0${grouped.format(value)}`,
  coordinates: (latitude, longitude) =>
    `${grouped.format(Math.abs(latitude))}° ${latitude < 0 ? 'S' : 'N'}, ${grouped.format(Math.abs(longitude))}° ${longitude < 0 ? 'W' : 'E'}`,
}
