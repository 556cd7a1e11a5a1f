import { inclusionNote } from '../../features/words/entity-words.ts'
import type { PrintedChainFragment } from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import { namedOrBidStages } from '../../ontology/stages.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { styleOf } from '../text/style.ts'
import { oneLine } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { PathAnswer } from './ask-paths.ts'
import { chainText, type Writing } from './chain-text.ts'
import { DocumentList } from './document-list.ts'
import type { NamedEnds } from './known-ids.ts'

/** The answer for people. */
export function pathText(answer: PathAnswer, ends: NamedEnds, language: Language, terminal: Terminal): string {
  const writing: Writing = {
    language,
    columns: terminal.columns,
    style: styleOf(terminal.colour),
    documents: new DocumentList(),
  }
  const { style, columns } = writing
  const words = headings[language]
  return [
    style.bold(wrap(`${ends.from} → ${ends.to}`, columns)),
    wrap(answer.explanation, columns),
    style.quiet(wrap(words.asOf(answer.revision), columns)),
    ...answer.paths.map((chain, index) => chainText(chain, words.chain(index + 1, answer.paths.length), writing)),
    ...explorationTexts(answer, writing),
    ...relaxationTexts(answer, writing),
    ...apart(answer.namedOrBid, writing),
    ...documentTexts(writing),
    style.quiet(wrap(inclusionNote(language), columns)),
  ].join('\n\n')
}

function explorationTexts({ exploration }: PathAnswer, { language, columns }: Writing): string[] {
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

function relaxationTexts({ relaxation, namedOrBid }: PathAnswer, writing: Writing): string[] {
  if (relaxation === null) return []
  const words = writing.style.bold(wrap(relaxation.words, writing.columns))
  const followsAnyway = namedOrBid.some((chain) => routeKey(chain) === routeKey(relaxation.path))
  if (followsAnyway) return [words]
  const { loosened, namedOrBid: notSupplied } = headings[writing.language]
  const heading = isOnlyNamedOrBid(relaxation.path) ? `${notSupplied} · ${loosened}` : loosened
  return [words, chainText(relaxation.path, heading, writing)]
}

/** A chain is no supply as soon as one of its steps is none. */
const isOnlyNamedOrBid = ({ hops }: PrintedChainFragment): boolean =>
  hops.some(({ claims }) => claims.every(({ stage }) => stage !== null && namedOrBidStages.includes(stage)))

const routeKey = ({ hops }: PrintedChainFragment): string =>
  hops.map(({ claims }) => claims.map(({ id }) => id).join(' ')).join(' | ')

function apart(chains: readonly PrintedChainFragment[], writing: Writing): string[] {
  const words = headings[writing.language]
  return chains.map((chain, index) =>
    chainText(chain, `${words.namedOrBid} · ${words.chain(index + 1, chains.length)}`, writing),
  )
}

/** Last, when all chains have numbered what they cite. */
function documentTexts({ documents, language, columns, style }: Writing): string[] {
  const lines = documents
    .entries()
    .map(({ number, title, url }) =>
      wrap(url === null ? title : `${title} ${url}`, columns, { first: `[${number}] `, rest: '    ' }),
    )
  return lines.length === 0 ? [] : [[style.bold(headings[language].documents), ...lines].join('\n')]
}
