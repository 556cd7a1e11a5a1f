import { FiliereError } from '../../errors.ts'
import type { Resolvers } from '../../generated/resolvers.ts'
import type { GraphqlContext } from '../../graphql/context.ts'
import { refuseFor } from '../../refusals.ts'
import { readCoverage } from '../coverage/read-coverage.ts'
import { isId } from '../id.ts'
import { answerQuestion } from '../path/answer-question.ts'
import { filteredView } from '../path/answer-view.ts'
import { completeQuestion } from '../path/complete-question.ts'
import { type PathParent, pathParent } from '../path/path-parents.ts'
import { budgetAllowed } from '../path/question.ts'
import { refuse } from '../revision/refuse.ts'
import { canonicalJson } from '../revision/revision.ts'
import { questionWords } from '../words/filter-words.ts'
import { pathTitle } from '../words/path-title.ts'
import { changeWords, citationLine } from '../words/saved-words.ts'
import { changesBetween } from './changes-between.ts'
import { checkAsked } from './check-asked.ts'
import { readSavedPath, type StoredPath } from './read-saved-path.ts'
import { revisionAnswered, savePath } from './save-path.ts'
import { chainOf, stopsOf } from './saved-chain.ts'
import { chainStateAt, chainsOnly, savedState } from './today.ts'

const lists = { PATHS: 'paths', NAMED_OR_BID: 'namedOrBid' } as const

export const savedResolvers: Resolvers = {
  Query: {
    savedPath: async (_, { id }, { store, newest }) => {
      const saved = isId(id) ? await readSavedPath(store, id) : null
      // What it holds may be withheld from whoever asks.
      return saved !== null && saved.content.question.revision <= (await newest()) ? saved : null
    },
    savingAllowed: (_, __, { saving }) => saving,
  },
  Mutation: {
    savePath: async (_, { question: asked, place, list, stops }, context) => {
      if (!context.saving) refuseFor('SAVING_OFF', {})
      const complete = completeQuestion(asked, await context.newest())
      const question = { ...complete, revision: await revisionAnswered(context.store, complete.revision) }
      await checkAsked(question, stops ?? null, context.asOf(question.revision))
      const answer = await answerQuestion(context, question, budgetAllowed.default, chainsOnly)
      const chosen = { cited: { list: lists[list], place }, stops: stops ?? null }
      return savePath(context.store, context.actor, answer, chosen, context.asOf(question.revision))
    },
  },
  SavedPath: {
    permalink: ({ id }) => permalinkOf(id),
    canonical: ({ content }) => canonicalJson(content),
    savedAt: ({ saved }) => saved.time,
    savedIn: ({ saved }) => saved.revision,
    revision: ({ content }) => content.question.revision,
    question: ({ content }) => content.question,
    list: ({ content }) => (content.cited.list === 'paths' ? 'PATHS' : 'NAMED_OR_BID'),
    place: ({ content }) => content.cited.place,
    chains: ({ content }) => content.answer[content.cited.list].length,
    alternatives: ({ content: { answer, cited, question } }) =>
      answer[cited.list].map((chain, index) => ({ chain, place: index + 1, question })),
    partial: ({ content }) => content.answer.partial,
    coverage: ({ content }, _, { store }) => readCoverage(store, content.question.revision),
    path: (saved, _, context) => shownChain(saved, context),
    title: async (saved, { language }, context) => pathTitle(await shownChain(saved, context).view(language)),
    citation: async (saved, { language, address }, context) => {
      const { content, withdrawn } = saved
      const parts = {
        title: pathTitle(await shownChain(saved, context).view(language)),
        id: saved.id,
        saved: saved.saved.time.slice(0, 10),
        revision: content.question.revision,
        address: `${originOf(address)}${permalinkOf(saved.id)}`,
        namedOrBid: content.cited.list === 'namedOrBid',
        partial: content.answer.partial,
        withdrawn: withdrawn !== null,
      }
      return citationLine(parts, language)
    },
    changes: async (saved, _, context) => {
      const chain = savedChain(saved)
      const now = await chainStateAt(context, saved.content, chain, await context.newest())
      return changesBetween(savedState(saved.content, chain), now)
    },
    newest: (_, __, context) => context.newest(),
  },
  SavedAlternative: {
    strength: ({ chain }) => chain.strength,
    hops: ({ chain }) => chain.hops.length,
    inferredJunctions: ({ chain }) => chain.inferredJunctions.length,
    title: async ({ chain, question }, { language }, context) => {
      const snapshot = context.asOf(question.revision)
      const stops = await snapshot.entities.loadAll(stopsOf(chain))
      return stops.length > chain.hops.length
        ? pathTitle(await pathParent(chain, question, snapshot).view(language))
        : null
    },
  },
  SavedQuestion: {
    words: async (question, { language }, context) =>
      questionWords(await filteredView(question, language, context.asOf(question.revision)), language),
  },
  SavedEnds: {
    entities: (ends) => ('entities' in ends ? ends.entities : null),
    set: (ends) => ('set' in ends ? ends.set : null),
  },
  Withdrawal: {
    reason: ({ reason }) => reason,
    at: ({ time }) => time,
  },
  SavedPathChange: {
    hop: (change) => hopOf(change),
    words: (change, { language }) => changeWords(change, language),
  },
}

const permalinkOf = (id: string): string => `/saved/${id}`

const savedChain = ({ id, content }: StoredPath) => {
  const chain = chainOf(content)
  if (chain === undefined) throw new FiliereError('INTERNAL', `The saved path "${id}" lacks the chain it cites.`)
  return chain
}

const shownChain = (saved: StoredPath, context: GraphqlContext): PathParent =>
  pathParent(savedChain(saved), saved.content.question, context.asOf(saved.content))

/** Only what a browser may open. */
function originOf(address: string | null | undefined): string {
  if (address === null || address === undefined) return ''
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    refuse('Set address to what comes before the permalink, such as https://graph.example.org.')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

function hopOf(change: object): number | null {
  if ('hop' in change && typeof change.hop === 'number') return change.hop
  if ('where' in change && typeof change.where === 'number') return change.where
  if ('flag' in change) return (change.flag as { readonly hop: number }).hop
  return null
}
