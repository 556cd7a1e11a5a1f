import { edtfDays } from '../../claim/edtf-days.ts'
import type { ResolvedQuestion } from '../question.ts'
import type { Edge } from '../walk.ts'
import { type Ground, Run } from './ground.ts'
import { Meeting } from './meeting.ts'
import { onShortWalks } from './pairs.ts'
import type { Attempt } from './relaxation.ts'
import { Walker } from './walker.ts'

type Days = Pick<Edge, 'earliest' | 'latest'>

/** First and last days of all claims on walks from end to end. */
export async function daysOnWalks(
  ground: Ground,
  question: ResolvedQuestion,
  signal: AbortSignal,
): Promise<readonly Days[]> {
  const walker = new Walker(ground, question)
  const run = new Run(ground, signal)
  const meeting = new Meeting(run, walker, 0)
  await meeting.cover(question.maxHops)
  const passable = (state: number) => walker.passable(state)
  const walks = await onShortWalks(run, meeting.pairs, walker.starts, walker.targets, question.maxHops, passable)
  if (walks === null) return []
  const wanted = new Set(walks.pairs.map(([from, to]) => `${from} ${to}`))
  const days: Days[] = []
  for (const from of new Set(walks.pairs.map(([state]) => state)))
    walker.steps(from, 'downstream', 0, (step) => {
      if (!wanted.has(`${from} ${step.state}`)) return
      for (const edge of step.edges) days.push(walker.model.edges.days(edge))
    })
  return days
}

/**
 * The window moved just far enough to give a chain: one bound alone if that is enough (the one that moves by fewer
 * days), else the lower bound dropped and the upper one moved as little as will do, or both dropped. Only the days on
 * which claims end or begin can make a difference.
 */
export async function smallestWindow(
  question: ResolvedQuestion,
  days: readonly Days[],
  attempt: Attempt,
): Promise<ResolvedQuestion> {
  const { validFrom, validTo } = question
  const from = validFrom === null ? null : (edtfDays(validFrom)?.first ?? null)
  const to = validTo === null ? null : (edtfDays(validTo)?.last ?? null)
  const earlier = distinct(days.map(({ latest }) => latest))
    .filter((day) => from !== null && day < from)
    .reverse()
  const later = distinct(days.map(({ earliest }) => earliest)).filter((day) => to !== null && day > to)

  const lower = await nearest(earlier, (day) => attempt({ ...question, validFrom: dateOf(day) }))
  const upper = await nearest(later, (day) => attempt({ ...question, validTo: dateOf(day) }))
  if (lower !== null && (upper === null || daysBetween(lower, from) <= daysBetween(to, upper))) {
    return { ...question, validFrom: dateOf(lower) }
  }
  if (upper !== null) return { ...question, validTo: dateOf(upper) }
  const withoutLower = { ...question, validFrom: null }
  const both = await nearest(later, (day) => attempt({ ...withoutLower, validTo: dateOf(day) }))
  return { ...withoutLower, validTo: both === null ? null : dateOf(both) }
}

/** The first day that succeeds, given that all days after it in the list would as well. */
async function nearest(days: readonly number[], attempt: (day: number) => Promise<unknown>): Promise<number | null> {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((await attempt(days[middle] as number)) === null) low = middle + 1
    else high = middle
  }
  return days[low] ?? null
}

function distinct(days: readonly (number | null)[]): number[] {
  return [...new Set(days.filter((day) => day !== null))].sort((a, b) => a - b)
}

/** YYYYMMDD as EDTF. */
function dateOf(day: number): string {
  const text = String(day).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

function daysBetween(first: number | null, last: number | null): number {
  if (first === null || last === null) return Number.POSITIVE_INFINITY
  return (Date.parse(dateOf(last)) - Date.parse(dateOf(first))) / 86_400_000
}
