import { inclusionNote } from '../../features/words/entity-words.ts'
import { dateWords } from '../../features/words/literal-words.ts'
import type { PrintedChainFragment } from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import { namedOrBidStages } from '../../ontology/stages.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { styleOf } from '../text/style.ts'
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
    ...apart(answer.namedOrBid, writing),
    ...relaxationTexts(answer, writing),
    ...documentTexts(writing),
    style.quiet(wrap(inclusionNote(language), columns)),
  ].join('\n\n')
}

/** The explanation says already what to loosen. */
function relaxationTexts({ relaxation }: PathAnswer, writing: Writing): string[] {
  if (relaxation === null) return []
  const { loosened, namedOrBid: notSupplied } = headings[writing.language]
  const heading = isOnlyNamedOrBid(relaxation.path) ? `${notSupplied} · ${loosened}` : loosened
  return [chainText(relaxation.path, heading, writing)]
}

/** A chain is no supply as soon as one of its steps is none. */
const isOnlyNamedOrBid = ({ hops }: PrintedChainFragment): boolean =>
  hops.some(({ claims }) => claims.every(({ stage }) => stage !== null && namedOrBidStages.includes(stage)))

function apart(chains: readonly PrintedChainFragment[], writing: Writing): string[] {
  const words = headings[writing.language]
  return chains.map((chain, index) =>
    chainText(chain, `${words.namedOrBid} · ${words.chain(index + 1, chains.length)}`, writing),
  )
}

/** Last, when all chains have numbered what they cite. */
function documentTexts({ documents, language, columns, style }: Writing): string[] {
  const { listSeparator, documents: heading } = headings[language]
  const lines = documents.entries().map(({ number, document: { title, publisher, published, url } }) => {
    const date = published === null ? [] : [dateWords(published, language)]
    const from = [publisher.name, ...date, ...(url === null ? [] : [url])].join(listSeparator)
    return wrap(`${title} · ${from}`, columns, { first: `[${number}] `, rest: '    ' })
  })
  return lines.length === 0 ? [] : [[style.bold(heading), ...lines].join('\n')]
}
