import { inclusionNote } from '../../features/words/entity-words.ts'
import { dateWords } from '../../features/words/literal-words.ts'
import type { ReferenceFragment } from '../../generated/cli-operations.ts'
import { strengths } from '../../ontology/evidence-terms.ts'
import type { Language } from '../../ontology/language.ts'
import { chainText } from '../path/chain-text.ts'
import { DocumentList } from '../path/document-list.ts'
import { documentTexts } from '../path/path-text.ts'
import type { Writing } from '../path/writing.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { styleOf } from '../text/style.ts'
import { wrap } from '../text/wrap.ts'
import type { SavedPath } from './saved-json.ts'

/** What a chain is cited by. Lines to copy are not broken. `address`: of the server, where it is known. */
export function referenceText(
  saved: ReferenceFragment,
  address: string | null,
  language: Language,
  { colour }: Terminal,
): string {
  const { identifier, permalink, colon } = headings[language]
  const style = styleOf(colour)
  return [
    saved.citation,
    `${style.quiet(`${identifier}${colon}`)}${saved.id}`,
    `${style.quiet(`${permalink}${colon}`)}${address ?? ''}${saved.permalink}`,
  ].join('\n')
}

/** The chain as it was saved and what has changed since, for people. */
export function savedText(saved: SavedPath, address: string | null, language: Language, terminal: Terminal): string {
  const { columns } = terminal
  const style = styleOf(terminal.colour)
  const writing: Writing = { language, columns, style, documents: new DocumentList() }
  const words = headings[language]
  return [
    ...cautions(saved, language).map((caution) => style.warn(wrap(caution, columns))),
    [
      wrap(`${words.question}${words.colon}${saved.question.words}`, columns),
      style.quiet(wrap(words.asOf(saved.revision), columns)),
    ].join('\n'),
    changesText(saved, writing),
    chainText(saved.path, saved.list === 'PATHS' ? words.asSaved : `${words.namedOrBid} · ${words.asSaved}`, writing),
    ...alternativesTexts(saved, writing),
    style.quiet(wrap(saved.coverage.words, columns)),
    ...documentTexts(writing),
    referenceText(saved, address, language, terminal),
    style.quiet(wrap(inclusionNote(language), columns)),
  ].join('\n\n')
}

function cautions({ withdrawn, intact, partial }: SavedPath, language: Language): string[] {
  const words = headings[language]
  return [
    ...(withdrawn === null
      ? []
      : [words.withdrawn(dateWords(withdrawn.at.slice(0, 10), language), withdrawn.reason ?? '')]),
    ...(intact ? [] : [words.notIntact]),
    ...(partial ? [words.wasPartial] : []),
  ]
}

/** The other chains of the answer that it is taken from, each in two lines. */
function alternativesTexts({ alternatives, place }: SavedPath, { language, columns, style }: Writing): string[] {
  const words = headings[language]
  const others = alternatives.filter((one) => one.place !== place)
  if (others.length === 0) return []
  const lines = others.map(({ place: number, strength, hops, title }) =>
    wrap([title ?? '—', strengths[strength][language], words.stepCount(hops)].join(' · '), columns, {
      first: `${number}. `,
      rest: '   ',
    }),
  )
  return [[style.bold(words.otherChains(place, alternatives.length)), ...lines].join('\n')]
}

function changesText({ changes, newest }: SavedPath, { language, columns, style }: Writing): string {
  const { since, unchanged } = headings[language]
  if (changes.length === 0) return wrap(unchanged(newest), columns)
  return [
    style.bold(since(newest)),
    ...changes.map(({ words }) => wrap(words, columns, { first: '• ', rest: '  ' })),
  ].join('\n')
}
