import type { NumberWords } from '../language-words.ts'

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, useGrouping: false })

/** Round tens of thousands and hundreds of millions in words: 500万, 3万, 12亿. */
function count(value: number): string {
  for (const [size, word] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (Math.abs(value) >= size && Number.isInteger((value / size) * 10))
      return `${grouped.format(value / size)}${word}`
  }
  return grouped.format(value)
}

/** Units of measure that Chinese writes as words. */
const units: Readonly<Record<string, string>> = { m: '米', km: '公里', kg: '公斤', h: '小时' }

export const numbers: NumberWords = {
  figure: ({ value, low, high, approx, near, unit, counted }) => {
    const range =
      value !== undefined
        ? count(value)
        : low === undefined
          ? `至多${count(high ?? 0)}`
          : high === undefined
            ? `至少${count(low)}`
            : `${count(low)}至${count(high)}`
    const about = near === 'BELOW' ? '近' : near === 'ABOVE' ? '略多于' : '约'
    const words = approx ? `${about}${range}` : range
    if (unit === '1') return `${words}${counted}`
    const measured = `${words}${units[unit] ?? unit}`
    return counted === '' ? measured : `${measured}（${counted}）`
  },
  amount: (value, currency) => `${grouped.format(value)} ${currency}`,
  coordinates: (latitude, longitude) =>
    `${latitude < 0 ? '南纬' : '北纬'}${grouped.format(Math.abs(latitude))}°，${longitude < 0 ? '西经' : '东经'}${grouped.format(Math.abs(longitude))}°`,
}
