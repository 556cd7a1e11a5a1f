import type { PathsQuery, PrintedChainFragment } from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { styleOf } from '../text/style.ts'
import { oneLine } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { chainText, type Writing } from './chain-text.ts'
import type { NamedEnds } from './known-ids.ts'

type Answer = PathsQuery['paths']

/** The answer for people. */
export function pathText(answer: Answer, ends: NamedEnds, language: Language, terminal: Terminal): string {
  const writing: Writing = { language, columns: terminal.columns, style: styleOf(terminal.colour) }
  const { style, columns } = writing
  const words = headings[language]
  const { documentsCoded, documentsListed, claims } = answer.coverage
  return [
    style.bold(wrap(`${ends.from} → ${ends.to}`, columns)),
    wrap(answer.explanation, columns),
    style.quiet(wrap(words.coverage(documentsCoded, documentsListed, claims, answer.revision), columns)),
    ...answer.paths.map((chain, index) => chainText(chain, words.chain(index + 1, answer.paths.length), writing)),
    ...explorationTexts(answer, writing),
    ...(answer.relaxation === null
      ? []
      : [
          `${style.bold(words.relaxation)}\n${wrap(answer.relaxation.words, columns)}`,
          chainText(answer.relaxation.path, null, writing),
        ]),
    ...apart(answer.namedOrBid, writing),
    style.quiet(wrap(words.noWrongdoing, columns)),
  ].join('\n\n')
}

function explorationTexts({ exploration }: Answer, { language, columns }: Writing): string[] {
  if (exploration === null) return []
  const words = headings[language]
  const named = (entities: readonly { readonly label: string }[]) =>
    entities.map(({ label }) => oneLine(label)).join(words.listSeparator)
  const { fromFrontier, toFrontier } = exploration
  return [
    ...(fromFrontier.length === 0 ? [] : [wrap(words.fromReaches(named(fromFrontier)), columns)]),
    ...(toFrontier.length === 0 ? [] : [wrap(words.toReachedFrom(named(toFrontier)), columns)]),
  ]
}

function apart(chains: readonly PrintedChainFragment[], writing: Writing): string[] {
  const words = headings[writing.language]
  return chains.map((chain, index) =>
    chainText(chain, `${words.namedOrBid} · ${words.chain(index + 1, chains.length)}`, writing),
  )
}
