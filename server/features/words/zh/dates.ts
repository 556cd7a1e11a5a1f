import type { DateParts, Period } from '../date-parts.ts'
import type { DateWords } from '../language-words.ts'

const seasons = ['春季', '夏季', '秋季', '冬季']
const quarters = ['第一季度', '第二季度', '第三季度', '第四季度']

function plain(date: DateParts): string {
  switch (date.unit) {
    case 'day':
      return `${date.year}年${date.month}月${date.day}日`
    case 'month':
      return `${date.year}年${date.month}月`
    case 'year':
      return `${date.year}年`
    case 'season':
      return `${date.year}年${seasons[date.season - 1]}`
    case 'quarter':
      return `${date.year}年${quarters[date.quarter - 1]}`
    case 'decade':
      return `${date.first}年代`
    case 'century':
      return `${date.first}至${date.first + 99}年间`
    case 'text':
      return date.text
  }
}

function date(parts: DateParts): string {
  return `${parts.approximate ? '约' : ''}${plain(parts)}${parts.uncertain ? '（不确定）' : ''}`
}

function period({ from, to, within, single }: Period): string | null {
  if (from === null && to === null) return null
  if (single && from) return within || from.unit === 'day' ? date(from) : `${date(from)}整段时间`
  if (from && to) return `${date(from)}至${date(to)}${within ? '间某时' : ''}`
  if (from) return within ? `${date(from)}以后某时` : `${date(from)}起，何时为止不详`
  const last = to as DateParts
  return within ? `${date(last)}以前某时` : `至${date(last)}，何时开始不详`
}

export const dates: DateWords = { date, period }
