import { weakestSteps } from '../../features/path/weakest-steps.ts'
import { arrowFrom } from '../../features/words/arrow.ts'
import type { PrintedChainFragment as Chain } from '../../generated/cli-operations.ts'
import { standings, strengths } from '../../ontology/evidence-terms.ts'
import { stages } from '../../ontology/stages.ts'
import { headings } from '../text/headings.ts'
import { table } from '../text/table.ts'
import { wrap } from '../text/wrap.ts'
import type { Writing } from './writing.ts'

type Hop = Chain['hops'][number]

/** A chain with its number in the answer. */
interface Numbered {
  readonly number: number
  readonly chain: Chain
}

/** Chains side by side, step by step; what all of them begin or end with is there once. At least two chains. */
export function comparisonText(chains: readonly Chain[], heading: string, writing: Writing): string {
  const words = headings[writing.language]
  const numbered = chains.map((chain, index) => ({ number: index + 1, chain }))
  const shortest = Math.min(...chains.map(({ hops }) => hops.length))
  const begin = sharedSteps(chains, shortest, (hops, i) => hops[i])
  const end = sharedSteps(chains, shortest - begin, (hops, i) => hops[hops.length - 1 - i])
  return [
    [writing.style.bold(heading), ...sharedLines(words.sharedBeginning, chains, 0, begin, writing)].join('\n'),
    ...tables(numbered, begin, end, writing),
    ...(end === 0 ? [] : [sharedLines(words.sharedEnd, chains, -end, undefined, writing).join('\n')]),
    ...section(words.careful, numbered, (chain) => chain.flags.map((flag) => flag.words), writing),
    ...section(words.notShown, numbered, (chain) => chain.notShown, writing),
  ].join('\n\n')
}

/** How many steps all chains share, counted from one end. */
function sharedSteps(
  chains: readonly Chain[],
  most: number,
  step: (hops: readonly Hop[], index: number) => Hop | undefined,
): number {
  const key = (hop: Hop | undefined) => `${hop?.from.id} ${hop?.to.id}`
  for (let count = 0; count < most; count++)
    if (new Set(chains.map(({ hops }) => key(step(hops, count)))).size > 1) return count
  return most
}

function sharedLines(
  heading: string,
  chains: readonly Chain[],
  first: number,
  end: number | undefined,
  writing: Writing,
): string[] {
  const hops = chains[0]?.hops.slice(first, end) ?? []
  const [start] = hops
  if (start === undefined) return []
  return [
    writing.style.quiet(wrap(heading, writing.columns)),
    wrap(start.from.label, writing.columns),
    ...hops.map((hop) => wrap(hopLines(hop, writing).join(' · '), writing.columns, { first: '  ', rest: '    ' })),
  ]
}

/** As many chains in a table as fit beside each other. */
function tables(chains: readonly Numbered[], begin: number, end: number, writing: Writing): string[] {
  for (let count = chains.length; count > 1; count--) {
    const found = groupsOf(chains, count).map((group) => chainsTable(group, begin, end, writing))
    if (!found.includes(null)) return found.flatMap((text) => text ?? [])
  }
  return chains.map((one) => chainsTable([one], begin, end, writing) ?? columnOf(one, begin, end, writing).join('\n'))
}

const groupsOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

function chainsTable(chains: readonly Numbered[], begin: number, end: number, writing: Writing): string | null {
  const words = headings[writing.language]
  const columns = chains.map((one) => columnOf(one, begin, end, writing))
  const height = Math.max(...columns.map((cells) => cells.length))
  const rows = Array.from({ length: height - 2 }, (_, i) => [
    words.step(begin + i + 1),
    ...columns.map((cells) => cells.slice(1, -1)[i] ?? ''),
  ])
  const last = [words.overall, ...columns.map((cells) => cells.at(-1) ?? '')]
  const heading = ['', ...columns.map((cells) => cells[0] ?? '')]
  return table([heading, ...rows, last], writing.columns, writing.style.bold)
}

/** The number of a chain and where it starts, its own steps, and how strong it is. */
function columnOf({ number, chain }: Numbered, begin: number, end: number, writing: Writing): string[] {
  const { language } = writing
  const words = headings[language]
  const own = chain.hops.slice(begin, chain.hops.length - end)
  const start = own[0]?.from.label
  return [
    [words.chainNumbers([number]), ...(start === undefined ? [] : [start])].join('\n'),
    ...own.map((hop, i) =>
      [...hopLines(hop, writing), ...(chain.inferredJunctions.includes(begin + i + 1) ? ['⋯'] : [])].join('\n'),
    ),
    [strengths[chain.strength][language], words.steps(chain.hops.length, weakestSteps(chain.hops))].join('\n'),
  ]
}

/** "→ Skynet in Guilin", "reported · installed", "2 claims". */
function hopLines({ from, to, claims, strength }: Hop, { language }: Writing): string[] {
  const [best] = claims
  const marks = [
    strengths[strength][language],
    ...(best?.stage == null ? [] : [stages[best.stage][language]]),
    ...(best === undefined || best.standing === 'ALLEGED' ? [] : [standings[best.standing][language]]),
  ]
  return [
    `${arrowFrom(from.id, claims)} ${to.label}`,
    marks.join(' · '),
    ...(claims.length > 1 ? [headings[language].claims(claims.length)] : []),
  ]
}

/** What is said of several chains, once, with their numbers. */
function section(
  heading: string,
  chains: readonly Numbered[],
  saidOf: (chain: Chain) => readonly string[],
  writing: Writing,
): string[] {
  const { columns, style, language } = writing
  const words = headings[language]
  const said = new Map<string, number[]>()
  for (const { number, chain } of chains)
    for (const sentence of saidOf(chain)) said.set(sentence, [...(said.get(sentence) ?? []), number])
  if (said.size === 0) return []
  const items = [...said].map(([sentence, numbers]) =>
    wrap(`${words.chainNumbers(numbers)}${words.colon}${sentence}`, columns, {
      first: '• ',
      rest: '  ',
    }),
  )
  return [[style.bold(heading), ...items].join('\n')]
}
