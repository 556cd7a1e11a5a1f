import type { Resolvers } from '../../generated/resolvers.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import {
  answerExplanation,
  answerSummary,
  flagWords,
  reachedFromWords,
  reachedToWords,
  relaxationWords,
} from '../words/answer-explanation.ts'
import { hopSentence, stageNotesOf } from '../words/claim-sentence.ts'
import { notShown } from '../words/not-shown.ts'
import { pathTitle } from '../words/path-title.ts'
import { aboutStops } from './about.ts'
import { answerPaths } from './answer.ts'
import { endView, explorationView, summaryView } from './answer-view.ts'
import { completeQuestion } from './complete-question.ts'
import { pathParent } from './path-parents.ts'
import { storeGraph } from './store-graph.ts'

export const pathResolvers: Resolvers = {
  Query: {
    paths: async (_, { question: asked }, context) => {
      const question = completeQuestion(asked, await context.newest())
      return answerPaths(storeGraph(context.store, question.revision), question, {
        signal: context.signal,
        search: context.searchPaths,
      })
    },
  },
  PathAnswer: {
    explanation: async (answer, { language }, context) => {
      const view = await summaryView(answer, language, context.asOf(answer.revision))
      return answerExplanation({ ...view, coverage: await readCoverage(context.store, answer.revision) }, language)
    },
    summary: async (answer, { language }, context) =>
      answerSummary(await summaryView(answer, language, context.asOf(answer.revision)), language),
    paths: ({ paths, question, revision }, _, context) =>
      paths.map((path) => pathParent(path, question, context.asOf(revision))),
    namedOrBid: ({ namedOrBid, question, revision }, _, context) =>
      namedOrBid.map((path) => pathParent(path, question, context.asOf(revision))),
    exploration: ({ exploration, question, revision }) => exploration && { ...exploration, question, revision },
    relaxation: ({ relaxation, question, revision }) => relaxation && { ...relaxation, asked: question, revision },
    coverage: ({ revision }, _, context) => readCoverage(context.store, revision),
  },
  Exploration: {
    fromReached: ({ from }) => from.count,
    toReached: ({ to }) => to.count,
    fromFrontier: ({ from, revision }, _, context) => context.asOf(revision).entities.loadAll(from.furthest),
    toFrontier: ({ to, revision }, _, context) => context.asOf(revision).entities.loadAll(to.furthest),
    fromWords: async (exploration, { language }, context) => {
      const { question, revision } = exploration
      const snapshot = context.asOf(revision)
      const view = await explorationView(exploration, language, snapshot)
      return reachedFromWords(await endView(question.from, language, snapshot), view, question, language)
    },
    toWords: async (exploration, { language }, context) => {
      const { question, revision } = exploration
      const snapshot = context.asOf(revision)
      const view = await explorationView(exploration, language, snapshot)
      return reachedToWords(await endView(question.to, language, snapshot), view, question, language)
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
    about: async ({ path, question, revision }, _, context) =>
      (await aboutStops(path, question, context.asOf(revision))).map((about) => ({ about, revision })),
    notShown: async ({ view }, { language }) => notShown(await view(language), language),
    title: async ({ view }, { language }) => pathTitle(await view(language)),
  },
  AboutStop: {
    entity: ({ about, revision }, _, context) => context.asOf(revision).entities.need(about.entity),
    hop: ({ about }) => about.hop,
    goods: ({ about, revision }, _, context) => context.asOf(revision).entities.loadAll(about.goods),
    claims: ({ about, revision }, _, context) => context.asOf(revision).claims.loadAll(about.claims),
  },
  PathFlag: {
    words: (flag, { language }) => flagWords(flag, language),
  },
  Hop: {
    from: ({ hop, of }, _, context) => context.asOf(of.revision).entities.need(hop.from),
    to: ({ hop, of }, _, context) => context.asOf(of.revision).entities.need(hop.to),
    claims: ({ hop, of }, _, context) => context.asOf(of.revision).claims.loadAll(hop.claims),
    strength: ({ hop }) => hop.strength,
    sentence: async ({ index, of }, { language }) => {
      const { hops } = await of.view(language)
      const view = hops[index]
      return view === undefined ? '' : hopSentence(view, language, { stageNote: stageNotesOf(hops)[index] === true })
    },
  },
}
