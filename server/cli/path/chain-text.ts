import { weakestSteps } from '../../features/path/weakest-steps.ts'
import { dateWords } from '../../features/words/literal-words.ts'
import type { ChainClaimFragment, PrintedChainFragment } from '../../generated/cli-operations.ts'
import { originStatuses, standings, strengths } from '../../ontology/evidence-terms.ts'
import { headings } from '../text/headings.ts'
import { oneLine, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import type { Writing } from './writing.ts'

type Hop = PrintedChainFragment['hops'][number]
type Citation = ChainClaimFragment['citations'][number]

/** One chain: its route, every step with its evidence, what to be careful about, and what it does not show. */
export function chainText(chain: PrintedChainFragment, heading: string, writing: Writing): string {
  const { language, columns, style } = writing
  const words = headings[language]
  const summary = [strengths[chain.strength][language], words.steps(chain.hops.length, weakestSteps(chain.hops))].join(
    ' · ',
  )
  return [
    style.bold(heading),
    style.bold(wrap(chain.title, columns)),
    ...originalNames(chain, writing),
    style.quiet(wrap(summary, columns)),
    ...besideLines(chain, 0, writing),
    ...chain.hops.flatMap((hop, index) => [
      '',
      ...hopLines(hop, index + 1, writing),
      ...besideLines(chain, index + 1, writing),
      ...(chain.inferredJunctions.includes(index + 1)
        ? ['', style.warn(wrap(words.inferred, columns, deep('⋯ ')))]
        : []),
    ]),
    ...section(
      words.careful,
      chain.flags.map((flag) => flag.words),
      writing,
    ),
    ...section(words.notShown, chain.notShown, writing),
  ].join('\n')
}

/** The names in their original script, in the order of the chain. */
function originalNames({ hops }: PrintedChainFragment, { language, columns, style }: Writing): string[] {
  const stops = [...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to)]
  const names = stops.flatMap(({ originalName }) => (originalName === null ? [] : [originalName]))
  return names.length === 0 ? [] : [style.quiet(wrap(names.join(headings[language].listSeparator), columns))]
}

/** Every claim of the step, the strongest first: parallel claims stay apart. */
function hopLines(hop: Hop, number: number, writing: Writing): string[] {
  const { columns, style } = writing
  return hop.claims.flatMap((claim, index) => [
    wrap(index === 0 ? hop.sentence : claim.sentence, columns, deep(index === 0 ? `${number}. ` : '+ ')),
    ...(index === 0 && hop.datesNote !== null ? [style.warn(wrap(hop.datesNote, columns, deep('   ')))] : []),
    ...claimLines(claim, writing),
  ])
}

/** What is said of the entity that a hop leads to (0: of the start) and is no step: its equipment, its figures. */
function besideLines({ about }: PrintedChainFragment, hop: number, writing: Writing): string[] {
  const { language, columns } = writing
  const { beside, colon } = headings[language]
  const claims = about.filter((stop) => stop.hop === hop).flatMap((stop) => stop.claims)
  return claims.flatMap((claim) => [
    '',
    wrap(`${beside}${colon}${claim.sentence}`, columns, deep('   ')),
    ...claimLines(claim, writing),
  ])
}

function claimLines(claim: ChainClaimFragment, writing: Writing): string[] {
  const { language, columns, style } = writing
  const words = headings[language]
  const detail = (heading: string, text: string) =>
    wrap(`${heading}${words.colon}${text}`, columns, { first: '   ', rest: '     ' })
  // Without a word on standing, the sentence and its speaker are all that is claimed.
  const marks = [
    strengths[claim.strength][language],
    ...(claim.standing === 'ALLEGED' ? [] : [standings[claim.standing][language]]),
  ].join(' · ')
  return [
    style.quiet(wrap(marks, columns, { first: '   ', rest: '   ' })),
    ...claim.citations
      .filter(({ counts }) => counts)
      .map((citation) =>
        detail(citation.stance === 'SUPPORTS' ? words.evidence : words.contradicted, citationText(citation, writing)),
      ),
    ...rootsLines(claim, writing).map((text) => detail(words.roots, text)),
    ...claim.responses.map(({ answered, sentence }) =>
      detail(words.answer, `${sentence}${answered === null ? '' : words.aside(dateWords(answered, language))}`),
    ),
  ]
}

/** Where the information comes from, where that is not only what is cited, or is not known to be. */
function rootsLines({ roots }: ChainClaimFragment, { language, documents }: Writing): string[] {
  const { listSeparator, aside } = headings[language]
  const texts = roots.map(
    (root) =>
      `${root.publisher.name} [${documents.numberOf(root)}]${aside(originStatuses[root.origin.status][language])}`,
  )
  return texts.length === 0 ? [] : [texts.join(listSeparator)]
}

function citationText({ document, reliability, credibility, grade, selector }: Citation, writing: Writing): string {
  const words = headings[writing.language]
  const published = document.published === null ? [] : [dateWords(document.published, writing.language)]
  const grades = [reliability.words, credibility.words, grade].join(words.listSeparator)
  const from = [document.publisher.name, ...published].join(words.listSeparator)
  return `${from} [${writing.documents.numberOf(document)}]${words.aside(grades)} · ${selector.locator}`
}

function section(heading: string, items: readonly string[], { columns, style }: Writing): string[] {
  return items.length === 0 ? [] : ['', style.bold(heading), ...items.map((item) => wrap(item, columns, deep('• ')))]
}

const deep = (mark: string) => ({ first: mark, rest: ' '.repeat(widthOf(oneLine(mark))) })
