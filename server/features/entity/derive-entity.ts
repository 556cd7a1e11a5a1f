import type { Language, Translated } from '../../ontology/language.ts'
import { type NameKind, nameKindNames } from '../../ontology/literals.ts'
import type { LiteralClaimRecord } from '../claim/claim-record.ts'
import type { NameValue } from '../claim/literal-values.ts'
import { collectiveLabel } from '../words/entity-words.ts'
import type { EntityRecord } from './entity-record.ts'
import { type Beginnings, beginningsOf, searchTexts } from './fold.ts'

/** An accepted name and the claim that gives it. */
export interface EntityName extends NameValue {
  readonly claim: string
}

/** What follows from an entity's accepted names. */
export interface EntityState {
  readonly labels: Translated
  /** The official name in the original script, or null: an alias there is no name of its own. */
  readonly originalName: string | null
  /** Official names first, then by kind, language and value. */
  readonly names: readonly EntityName[]
}

/** A name matched at its beginning weighs less (is better) than one matched inside, an official one less than others. */
export interface SearchKey extends Beginnings {
  readonly text: string
  /** The name as written; null for the id, which is found too and is no name. */
  readonly name: string | null
  readonly weight: number
}

export function deriveEntity(entity: EntityRecord, claims: readonly LiteralClaimRecord[]): EntityState {
  const names = claims.flatMap(acceptedName).sort(byRank)
  return {
    labels: {
      en: labelIn('en', entity, names),
      fr: labelIn('fr', entity, names),
      zh: labelIn('zh', entity, names),
    },
    originalName: names.find((name) => name.kind === 'OFFICIAL' && name.script !== 'Latn')?.value ?? null,
    names,
  }
}

export function searchKeys(entity: EntityRecord, names: readonly EntityName[]): SearchKey[] {
  const best = new Map<string, SearchKey>()
  const found = [
    ...names.map(({ value, kind }) => ({ words: value, name: value, rank: kindRank(kind) })),
    { words: entity.id, name: null, rank: idRank },
  ]
  for (const { words, name, rank } of found)
    for (const [index, text] of searchTexts(words).entries()) {
      const weight = (index === 0 ? 0 : 10) + rank
      const known = best.get(text)
      if (known === undefined || weight < known.weight) best.set(text, { text, ...beginningsOf(text), name, weight })
    }
  return [...best.values()]
}

function acceptedName(claim: LiteralClaimRecord): EntityName[] {
  const counts =
    claim.predicate === 'name' &&
    claim.polarity === 'IS' &&
    claim.review === 'ACCEPTED' &&
    claim.standing.value !== 'RETRACTED'
  return counts ? [{ ...claim.object.literal, claim: claim.id }] : []
}

const kindRank = (kind: NameKind): number => nameKindNames.indexOf(kind)
/** After every kind of name. */
const idRank = 9

const byRank = (a: EntityName, b: EntityName): number =>
  kindRank(a.kind) - kindRank(b.kind) ||
  compare(a.language, b.language) ||
  compare(a.value, b.value) ||
  compare(a.claim, b.claim)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const speaks = (name: EntityName, language: Language): boolean => name.language.split('-')[0] === language

/**
 * A name in the language; else, for readers of Latin script, one they can read; else the best there is. In Chinese an
 * official name in Latin script comes before what is no more than another name in Chinese.
 */
function labelIn(language: Language, entity: EntityRecord, names: readonly EntityName[]): string {
  const readable = names.filter((name) => name.kind !== 'ABBREVIATION')
  const official = language === 'zh' ? readable.filter((name) => name.kind === 'OFFICIAL') : []
  const best =
    official.find((name) => speaks(name, language)) ??
    official.find((name) => name.script === 'Latn') ??
    readable.find((name) => speaks(name, language)) ??
    (language === 'zh' ? undefined : readable.find((name) => speaks(name, language === 'en' ? 'fr' : 'en'))) ??
    readable.find((name) => name.script === 'Latn') ??
    names[0]
  return best?.value ?? unnamedLabel(language, entity)
}

function unnamedLabel(language: Language, { id, type, kind, collective }: EntityRecord): string {
  if (collective === undefined) return id
  return collective.label?.[language] ?? collectiveLabel(collective.min, type, kind ?? null, language)
}
