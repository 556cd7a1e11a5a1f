import type { Resolvers } from '../../generated/resolvers.ts'
import { selectedFields } from '../../graphql/selected-fields.ts'
import type { ClaimRecord } from '../claim/claim-record.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import {
  answerExplanation,
  answerSummary,
  exploredWords,
  flagWords,
  reachedFromWords,
  reachedToWords,
  relaxationWords,
} from '../words/answer-explanation.ts'
import { hopSentence, stageNotesOf } from '../words/claim-sentence.ts'
import { endWords, pairTableWords } from '../words/end-words.ts'
import { filterWords, noDatesWords } from '../words/filter-words.ts'
import { notShown } from '../words/not-shown.ts'
import { pathTitle } from '../words/path-title.ts'
import { aboutStops } from './about.ts'
import { answerQuestion } from './answer-question.ts'
import { askedView, endView, explorationView, filteredView, summaryView } from './answer-view.ts'
import { budgetOf, completeQuestion } from './complete-question.ts'
import { pairTable } from './pair-table.ts'
import { pathParent } from './path-parents.ts'
import type { Parts } from './search/answer-search.ts'

const isUndated = ({ validFrom, validTo }: Pick<ClaimRecord, 'validFrom' | 'validTo'>): boolean =>
  validFrom === undefined && validTo === undefined

/** What an answer is asked for: the rest is not searched. */
const partsIn = (fields: ReadonlySet<string>): Parts => {
  const any = (...names: string[]) => names.some((name) => fields.has(name))
  const inWords = any('partial', 'explanation', 'summary')
  return { namedOrBid: inWords || any('namedOrBid'), absence: inWords || any('exploration', 'relaxation') }
}

export const pathResolvers: Resolvers = {
  Query: {
    paths: async (_, { question: asked, budget }, context, info) => {
      const question = completeQuestion(asked, await context.newest())
      return answerQuestion(context, question, budgetOf(budget), partsIn(selectedFields(info)))
    },
  },
  PathAnswer: {
    explored: ({ explored, question, revision }) => explored && { ...explored, question, revision },
    from: ({ question, from, revision }) => ({ asked: question.from, members: from, revision }),
    to: ({ question, to, revision }) => ({ asked: question.to, members: to, revision }),
    pairs: (answer) => {
      const table = pairTable(answer)
      return table && { table, answer }
    },
    explanation: async (answer, { language }, context) => {
      const view = await summaryView(answer, language, context.asOf(answer.revision))
      return answerExplanation({ ...view, coverage: await readCoverage(context.store, answer.revision) }, language)
    },
    summary: async (answer, { language }, context) =>
      answerSummary(await summaryView(answer, language, context.asOf(answer.revision)), language),
    filters: async ({ question, revision }, { language }, context) =>
      filterWords(await filteredView(question, language, context.asOf(revision)), language),
    paths: ({ paths, question, revision }, _, context) =>
      paths.map((path) => pathParent(path, question, context.asOf(revision))),
    namedOrBid: ({ namedOrBid, question, revision }, _, context) =>
      namedOrBid.map((path) => pathParent(path, question, context.asOf(revision))),
    exploration: ({ exploration, question, revision }) => exploration && { ...exploration, question, revision },
    relaxation: ({ relaxation, question, revision }) => relaxation && { ...relaxation, asked: question, revision },
    coverage: ({ revision }, _, context) => readCoverage(context.store, revision),
  },
  Explored: {
    fromEntities: ({ from }) => from.entities,
    fromClaims: ({ from }) => from.claims,
    toEntities: ({ to }) => to.entities,
    toClaims: ({ to }) => to.claims,
    words: async (explored, { language }, context) => {
      const { question, revision } = explored
      return exploredWords(await askedView(question, language, context.asOf(revision)), explored, language)
    },
  },
  AnswerEnds: {
    count: ({ members }) => members.length,
    entities: ({ asked, members, revision }, _, context) =>
      'set' in asked ? null : context.asOf(revision).entities.loadAll(members),
    words: async ({ asked, revision }, { language }, context) =>
      endWords(await endView(asked, language, context.asOf(revision)), language),
  },
  PairTable: {
    complete: ({ table }) => table.missing === 'none',
    words: async ({ table, answer }, { language }, context) => {
      const { question, revision, from, to } = answer
      const view = await askedView(question, language, context.asOf(revision))
      const leftOut = [
        { side: 'from' as const, end: view.from, count: table.sourcesWithout, of: from.length },
        { side: 'to' as const, end: view.to, count: table.targetsWithout, of: to.length },
      ]
      return pairTableWords({ missing: table.missing, k: question.k, maxHops: question.maxHops, leftOut }, language)
    },
    sources: ({ table, answer }, _, context) => context.asOf(answer.revision).entities.loadAll(table.sources),
    targets: ({ table, answer }, _, context) => context.asOf(answer.revision).entities.loadAll(table.targets),
    sourcesWithout: ({ table }) => table.sourcesWithout,
    targetsWithout: ({ table }) => table.targetsWithout,
    cells: ({ table, answer }) => table.cells.map((pair) => ({ ...pair, revision: answer.revision })),
  },
  Pair: {
    from: ({ from, revision }, _, context) => context.asOf(revision).entities.need(from),
    to: ({ to, revision }, _, context) => context.asOf(revision).entities.need(to),
  },
  Exploration: {
    fromReached: ({ from }) => from.count,
    toReached: ({ to }) => to.count,
    fromFrontier: ({ from, revision }, _, context) => context.asOf(revision).entities.loadAll(from.furthest),
    toFrontier: ({ to, revision }, _, context) => context.asOf(revision).entities.loadAll(to.furthest),
    fromWords: async (exploration, { language }, context) => {
      const snapshot = context.asOf(exploration.revision)
      const view = await explorationView(exploration, language, snapshot)
      return reachedFromWords(await askedView(exploration.question, language, snapshot), view, language)
    },
    toWords: async (exploration, { language }, context) => {
      const snapshot = context.asOf(exploration.revision)
      const view = await explorationView(exploration, language, snapshot)
      return reachedToWords(await askedView(exploration.question, language, snapshot), view, language)
    },
  },
  Relaxation: {
    words: ({ asked, ...relaxation }, { language }) => relaxationWords(relaxation, asked, language),
    path: ({ path, question, revision }, _, context) => pathParent(path, question, context.asOf(revision)),
  },
  Path: {
    strength: ({ path }) => path.strength,
    weakestHop: ({ path }) => path.weakestHop,
    inferredJunctions: ({ path }) => path.inferredJunctions,
    flags: ({ path }) => path.flags,
    hops: (parent) => parent.path.hops.map((hop, index) => ({ hop, index, of: parent })),
    about: async ({ path, question, asOf }, _, context) =>
      (await aboutStops(path, question, context.asOf(asOf))).map((about) => ({ about, asOf })),
    notShown: async ({ view }, { language }) => notShown(await view(language), language),
    title: async ({ view }, { language }) => pathTitle(await view(language)),
  },
  AboutStop: {
    entity: ({ about, asOf }, _, context) => context.asOf(asOf).entities.need(about.entity),
    hop: ({ about }) => about.hop,
    goods: ({ about, asOf }, _, context) => context.asOf(asOf).entities.loadAll(about.goods),
    claims: ({ about, asOf }, _, context) => context.asOf(asOf).claims.loadAll(about.claims),
  },
  PathFlag: {
    words: (flag, { language }) => flagWords(flag, language),
  },
  Hop: {
    from: ({ hop, of }, _, context) => context.asOf(of.asOf).entities.need(hop.from),
    to: ({ hop, of }, _, context) => context.asOf(of.asOf).entities.need(hop.to),
    claims: ({ hop, of }, _, context) => context.asOf(of.asOf).claims.loadAll(hop.claims),
    strength: ({ hop }) => hop.strength,
    datesNote: async ({ hop, of }, { language }, context) => {
      const { validFrom, validTo } = of.question
      if (validFrom === null && validTo === null) return null
      const claims = await context.asOf(of.asOf).claims.loadAll(hop.claims)
      return claims.every(({ record }) => isUndated(record)) ? noDatesWords(language) : null
    },
    sentence: async ({ index, of }, { language }) => {
      const { hops } = await of.view(language)
      const view = hops[index]
      return view === undefined ? '' : hopSentence(view, language, { stageNote: stageNotesOf(hops)[index] === true })
    },
  },
}
