import { type EndsLeftOut, type EndWords, mostNamed } from '../language-words.ts'
import type { EndView, EntityView, SetView } from '../views.ts'
import { a, dans, de, le, nbsp, ofNoun } from './articles.ts'
import { either, nounOf, nouns } from './nouns.ts'

/** " en Suède ou en France", " faisant partie du ministère". */
function which({ countries, within, partOf }: SetView): string {
  const places = [countries && either(countries.map(dans)), within && dans(within)].filter((place) => place !== null)
  const whole = partOf === null ? [] : [`faisant partie ${de(partOf)}`]
  return [...(places.length > 0 ? [places.join(' et ')] : []), ...whole].map((words) => ` ${words}`).join('')
}

const plural = (set: SetView): string =>
  nouns.list((set.kinds ?? [null]).map((kind) => nounOf(set.type, kind).many)) + which(set)

/** "un ministère ou une université en Chine", each with what stands before it: "d’un ministère ou d’une université". */
const singular = (set: SetView, before: (noun: string) => string = (noun) => noun): string =>
  either((set.kinds ?? [null]).map((kind) => before(nounOf(set.type, kind).one))) + which(set)

const many = ({ length }: readonly EntityView[]): string => `l’une des ${length}${nbsp}entités nommées`

const named = (entities: readonly EntityView[], before: (entity: EntityView) => string = le): string =>
  either(entities.map(before))

/** "d’Axis", "d’Axis ou de Morpho", "d’un acheteur au Xinjiang", "d’acheteurs au Xinjiang". */
export function from(end: EndView, count = 1): string {
  if (!('set' in end)) return end.entities.length > mostNamed ? `de ${many(end.entities)}` : named(end.entities, de)
  return count === 1 ? singular(end.set, ofNoun) : ofNoun(plural(end.set))
}

/** "à Skynet", "à un acheteur au Xinjiang", "à des acheteurs au Xinjiang". */
export function to(end: EndView, count = 1): string {
  if (!('set' in end)) return end.entities.length > mostNamed ? `à ${many(end.entities)}` : named(end.entities, a)
  return count === 1 ? singular(end.set, (noun) => `à ${noun}`) : `à des ${plural(end.set)}`
}

/** " en passant par X, puis par Y". */
export const byWayOf = (via: readonly EntityView[]): string =>
  via.length === 0 ? '' : ` en passant ${via.map((entity) => `par ${le(entity)}`).join(', puis ')}`

const several = (end: EndView): string => ('set' in end ? plural(end.set) : 'entités nommées')

const leftOut = ({ side, end, count, of }: EndsLeftOut): string => {
  const where = side === 'from' ? 'au départ' : 'à l’arrivée'
  if (of === 1)
    return 'set' in end
      ? `la seule entité du type «${nbsp}${plural(end.set)}${nbsp}» ${where}`
      : `l’entité nommée ${where}`
  return `${count === of ? 'les' : `${count} des`} ${of}${nbsp}${several(end)} ${where}`
}

export const ends: EndWords = {
  set: plural,
  named: (entities) => (entities.length > mostNamed ? many(entities) : named(entities)),
  nobody: (set) => `Ce graphe ne recense pas ${singular(set, (noun) => ofNoun(noun.replace(/^une? /, '')))}.`,
  emptyCell: (why, { k, maxHops }) => {
    if (why === 'paths')
      return `Seule${k === 1 ? ' la meilleure paire figure' : `s les ${k}${nbsp}meilleures paires figurent`} dans le tableau${nbsp}: une case vide ne signifie pas qu’il n’y a pas de chaîne.`
    if (why === 'limit')
      return `La recherche s’est arrêtée avant d’avoir examiné chaque paire${nbsp}: une case vide ne signifie pas qu’il n’y a pas de chaîne.`
    const length = maxHops === 1 ? 'en une étape' : `en au plus ${maxHops}${nbsp}étapes`
    return `Une case vide signifie qu’aucune chaîne sourcée de ce graphe n’y mène ${length} avec ces filtres sans passer par une autre des extrémités, non que rien n’a été fourni.`
  },
  notInTable: (sides) => `Absents du tableau${nbsp}: ${nouns.list(sides.map(leftOut))}.`,
}
