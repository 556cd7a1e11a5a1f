import type { ChainClaimFragment, PrintedChainFragment } from '../../generated/cli-operations.ts'
import { standings, strengths } from '../../ontology/evidence-terms.ts'
import type { Language } from '../../ontology/language.ts'
import { type Headings, headings } from '../text/headings.ts'
import type { Style } from '../text/style.ts'
import { oneLine, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

/** How to write: language, line width in columns, style. */
export interface Writing {
  readonly language: Language
  readonly columns: number
  readonly style: Style
}

type Hop = PrintedChainFragment['hops'][number]
type Citation = ChainClaimFragment['citations'][number]

/** One chain: its route, every step with its evidence, what to be careful about, and what it does not show. */
export function chainText(chain: PrintedChainFragment, heading: string | null, writing: Writing): string {
  const { language, columns, style } = writing
  const words = headings[language]
  const summary = [strengths[chain.strength][language], words.steps(chain.hops.length, chain.weakestHop)].join(' · ')
  return [
    ...(heading === null ? [] : [style.bold(heading)]),
    style.bold(wrap(routeOf(chain), columns)),
    style.quiet(wrap(summary, columns)),
    ...chain.hops.flatMap((hop, index) => [
      '',
      ...hopLines(hop, index + 1, writing),
      ...(chain.inferredJunctions.includes(index + 1)
        ? ['', style.warn(wrap(words.inferred, columns, deep('⋯ ')))]
        : []),
    ]),
    ...section(words.careful, flagTexts(chain, words), writing),
    ...section(words.notShown, chain.notShown, writing),
  ].join('\n')
}

function routeOf({ hops }: PrintedChainFragment): string {
  const stops = hops.length === 0 ? [] : [hops[0]?.from, ...hops.map(({ to }) => to)]
  return stops
    .flatMap((stop) =>
      stop === undefined ? [] : [stop.originalName === null ? stop.label : `${stop.label} ${stop.originalName}`],
    )
    .join(' → ')
}

/** Every claim of the step, the strongest first: parallel claims stay apart. */
function hopLines(hop: Hop, number: number, writing: Writing): string[] {
  const { columns } = writing
  return hop.claims.flatMap((claim, index) => [
    wrap(index === 0 ? hop.sentence : claim.sentence, columns, deep(index === 0 ? `${number}. ` : '+ ')),
    ...claimLines(claim, writing),
  ])
}

function claimLines(claim: ChainClaimFragment, { language, columns, style }: Writing): string[] {
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
        detail(citation.stance === 'SUPPORTS' ? words.evidence : words.contradicted, citationText(citation, words)),
      ),
    ...claim.responses.map(({ party, outcomeWords, answered, sentence }) =>
      detail(
        words.answer,
        [
          [party.label, outcomeWords, ...(answered === null ? [] : [answered])].join(words.listSeparator),
          sentence,
        ].join(words.colon),
      ),
    ),
  ]
}

function citationText({ document, reliability, credibility, grade, selector }: Citation, words: Headings): string {
  const published = document.published === null ? [] : [document.published]
  const where = [document.publisher.name, document.title, ...published].join(words.listSeparator)
  return `${where} (${reliability.words}${words.listSeparator}${credibility.words}${words.listSeparator}${grade}) · ${selector.locator}`
}

/** A warning that several steps share is said once. */
function flagTexts({ flags }: PrintedChainFragment, words: Headings): string[] {
  const hopsByText = new Map<string, number[]>()
  for (const { hop, words: text } of flags) hopsByText.set(text, [...(hopsByText.get(text) ?? []), hop])
  return [...hopsByText].map(
    ([text, hops]) => `${hops.map((hop) => words.step(hop)).join(words.listSeparator)}${words.colon}${text}`,
  )
}

function section(heading: string, items: readonly string[], { columns, style }: Writing): string[] {
  return items.length === 0 ? [] : ['', style.bold(heading), ...items.map((item) => wrap(item, columns, deep('• ')))]
}

const deep = (mark: string) => ({ first: mark, rest: ' '.repeat(widthOf(oneLine(mark))) })
