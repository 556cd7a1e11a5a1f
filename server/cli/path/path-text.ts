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
import { chainText } from './chain-text.ts'
import { comparisonText } from './comparison-text.ts'
import { DocumentList } from './document-list.ts'
import { chainLines, pairsText } from './pairs-text.ts'
import type { Writing } from './writing.ts'

/** The answer for people; with `compare` chains are put side by side, and not written out one after another. */
export function pathText(answer: PathAnswer, compare: boolean, language: Language, terminal: Terminal): string {
  const writing: Writing = {
    language,
    columns: terminal.columns,
    style: styleOf(terminal.colour),
    documents: new DocumentList(),
  }
  const { style, columns } = writing
  const words = headings[language]
  const form = compare ? 'compared' : answer.pairs === null ? 'whole' : 'whole when few'
  return [
    style.bold(wrap(`${answer.from.words} → ${answer.to.words}`, columns)),
    ...(answer.filters.length === 0
      ? []
      : [wrap(`${words.filters}${words.colon}${answer.filters.join(' · ')}`, columns)]),
    wrap(answer.explanation, columns),
    style.quiet(wrap(words.asOf(answer.revision), columns)),
    ...(answer.pairs === null ? [] : pairsText(answer.pairs, writing)),
    ...chainTexts(answer.paths, null, form, writing),
    ...chainTexts(answer.namedOrBid, words.namedOrBid, form, writing),
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

/** Beyond so many, the chains of a table of pairs are listed. */
const fewChains = 5

function chainTexts(
  chains: readonly PrintedChainFragment[],
  apart: string | null,
  form: 'compared' | 'whole' | 'whole when few',
  writing: Writing,
): string[] {
  const words = headings[writing.language]
  const headed = (heading: string) => (apart === null ? heading : `${apart} · ${heading}`)
  if (form === 'compared' && chains.length > 1)
    return [comparisonText(chains, headed(words.comparison(chains.length)), writing)]
  if (form === 'whole when few' && chains.length > fewChains)
    return [chainLines(chains, headed(words.chains(chains.length)), writing)]
  return chains.map((chain, index) => chainText(chain, headed(words.chain(index + 1, chains.length)), writing))
}

/** Last, when all chains have numbered what they cite. */
export function documentTexts({ documents, language, columns, style }: Writing): string[] {
  const { listSeparator, documents: heading } = headings[language]
  const lines = documents.entries().map(({ number, document: { title, publisher, published, url } }) => {
    const date = published === null ? [] : [dateWords(published, language)]
    const from = [publisher.name, ...date, ...(url === null ? [] : [url])].join(listSeparator)
    return wrap(`${title} · ${from}`, columns, { first: `[${number}] `, rest: '    ' })
  })
  return lines.length === 0 ? [] : [[style.bold(heading), ...lines].join('\n')]
}
