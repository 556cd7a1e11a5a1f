import { type EndsLeftOut, type EndWords, mostNamed } from '../language-words.ts'
import type { EndView, EntityView, SetView } from '../views.ts'
import { either, nounOf, nouns, the } from './nouns.ts'

const noun = ({ type, kinds }: SetView, number: 'one' | 'many'): string => {
  const found = (kinds ?? [null]).map((kind) => nounOf(type, kind)[number])
  return number === 'one' ? either(found) : nouns.list(found)
}

/** " in Sweden or France", " that is part of the ministry". */
function which({ countries, within, partOf }: SetView, number: 'one' | 'many'): string {
  const places = [countries && either(countries.map(the)), within && the(within)].flatMap((place) =>
    place === null ? [] : [`in ${place}`],
  )
  const whole = partOf === null ? [] : [`that ${number === 'one' ? 'is' : 'are'} part of ${the(partOf)}`]
  return [...(places.length > 0 ? [places.join(' and ')] : []), ...whole].map((words) => ` ${words}`).join('')
}

const phrase = (set: SetView, number: 'one' | 'many'): string => noun(set, number) + which(set, number)

const named = (entities: readonly EntityView[]): string =>
  entities.length > mostNamed ? `any of the ${entities.length} entities named` : either(entities.map(the))

/** "Axis", "Axis or Morpho", "any buyer in Xinjiang": whichever it is. */
export const any = (end: EndView): string => ('set' in end ? `any ${phrase(end.set, 'one')}` : named(end.entities))

/** "Axis", "Axis or Morpho", "a buyer in Xinjiang", "buyers in Xinjiang": those that were found. */
export function some(end: EndView, count: number): string {
  if (!('set' in end)) return named(end.entities)
  if (count !== 1) return phrase(end.set, 'many')
  const one = phrase(end.set, 'one')
  return `${/^([aeio]|un(?!i))/.test(one) ? 'an' : 'a'} ${one}`
}

/** " by way of X and then Y". */
export const byWayOf = (via: readonly EntityView[]): string =>
  via.length === 0 ? '' : ` by way of ${via.map(the).join(via.length === 2 ? ' and then ' : ', then ')}`

const several = (end: EndView): string => ('set' in end ? phrase(end.set, 'many') : 'entities named')

const leftOut = ({ side, end, count, of }: EndsLeftOut): string => {
  const where = side === 'from' ? 'at the start' : 'at the end'
  if (of === 1) return `the one ${'set' in end ? phrase(end.set, 'one') : 'entity named'} ${where}`
  return `${count === of ? 'all' : `${count} of the`} ${of} ${several(end)} ${where}`
}

export const ends: EndWords = {
  set: (set) => phrase(set, 'many'),
  named,
  nobody: (set) => `This graph records no ${phrase(set, 'one')}.`,
  emptyCell: (why, { k, maxHops }) => {
    if (why === 'paths')
      return `Only the best ${k === 1 ? 'pair is' : `${k} pairs are`} in the table: an empty cell does not mean that there is no chain.`
    if (why === 'limit')
      return 'The search stopped before every pair was settled: an empty cell does not mean that there is no chain.'
    const length = maxHops === 1 ? 'in one step' : `in at most ${maxHops} steps`
    return `An empty cell means that no sourced chain in this graph leads there ${length} with these filters without passing another of the ends, not that nothing was supplied.`
  },
  notInTable: (sides) => `Not in the table: ${nouns.list(sides.map(leftOut))}.`,
}
