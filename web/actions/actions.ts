import type { Language } from '../../server/ontology/language.ts'
import { sameChain, toggled } from '../features/compare/compared-chains.ts'
import type { Addresses } from '../state/address.ts'
import { type AnswerState, emptyState, type HopLeftOut, mostCompared, type View } from '../state/answer-state.ts'
import { leavingOut, leavingOutHop, namedIn, passing, swapEnds } from '../state/question-edits.ts'
import type { Shortcut } from './shortcut.ts'

/** What a command can see and do. */
export interface ActionContext {
  readonly state: AnswerState
  /** What is answered at the moment; null away from the answer. */
  readonly answer: AnswerShape | null
  readonly to: Addresses
  go(address: string): void
  show(state: AnswerState): void
  setLanguage(language: Language): void
  toggleTheme(): void
  copyLink(): void
  /** Whether this server saves chains. */
  readonly saving: boolean
  saveChain(): void
  openPalette(): void
}

interface AnswerShape {
  /** Whether it holds a table of pairs. */
  readonly pairs: boolean
  readonly supply: number
  readonly named: number
  /** Steps of the chosen chain; 0 when there is none. */
  readonly hops: number
  /** Counted from 0. */
  readonly weakestHop: number
  /** The selected step; null when none is. */
  readonly hop: HopLeftOut | null
}

export interface Action {
  /** Its words are `commands.<id>`. */
  readonly id: ActionId
  readonly shortcut?: Shortcut
  /** Missing: always. */
  readonly available?: (context: ActionContext) => boolean
  readonly run: (context: ActionContext) => void
}

export type ActionId =
  | 'commands'
  | 'home'
  | 'claims'
  | 'ownWords'
  | 'documents'
  | 'account'
  | 'swap'
  | 'clear'
  | 'graph'
  | 'outline'
  | 'table'
  | 'pairs'
  | 'compare'
  | 'compareChain'
  | 'nextChain'
  | 'previousChain'
  | 'nextStep'
  | 'previousStep'
  | 'weakest'
  | 'withoutStep'
  | 'passEntity'
  | 'leaveOutEntity'
  | 'closeEvidence'
  | 'copyLink'
  | 'saveChain'
  | 'theme'
  | 'english'
  | 'french'
  | 'chinese'

const answered = ({ answer }: ActionContext) => answer !== null
const hasSteps = ({ answer }: ActionContext) => (answer?.hops ?? 0) > 0

const view = (id: View, digit: number): Action => ({
  id,
  shortcut: { code: `Digit${digit}`, alt: true },
  available: answered,
  run: ({ show, state }) => show({ ...state, view: id }),
})

const language = (id: ActionId, value: Language): Action => ({ id, run: ({ setLanguage }) => setLanguage(value) })

/** Every command of the page, once: its name, its keys and what it does. */
export const actions: readonly Action[] = [
  { id: 'commands', shortcut: { code: 'KeyK', control: true }, run: ({ openPalette }) => openPalette() },
  { id: 'home', run: ({ go, to }) => go(to.home()) },
  { id: 'claims', run: ({ go, to }) => go(to.claims()) },
  { id: 'ownWords', run: ({ go, to }) => go(to.claims({ assertedBy: 'Vendor' })) },
  { id: 'documents', run: ({ go, to }) => go(to.documents()) },
  { id: 'account', run: ({ go, to }) => go(to.account()) },
  {
    id: 'swap',
    shortcut: { code: 'KeyX', alt: true },
    available: ({ state }) => state.from !== null || state.to !== null,
    run: ({ show, state }) => show(swapEnds(state)),
  },
  { id: 'clear', available: answered, run: ({ show }) => show(emptyState) },
  view('graph', 1),
  view('outline', 2),
  view('table', 3),
  { ...view('pairs', 4), available: ({ answer }) => answer?.pairs ?? false },
  { ...view('compare', 5), available: ({ state, answer }) => answer !== null && state.compare.length > 1 },
  {
    id: 'compareChain',
    shortcut: { code: 'KeyC', alt: true },
    available: ({ state, answer }) =>
      (answer?.supply ?? 0) + (answer?.named ?? 0) > 1 &&
      (state.compare.length < mostCompared || state.compare.some((ref) => sameChain(ref, state.chain))),
    run: ({ show, state }) => show(toggled(state, state.chain)),
  },
  { id: 'nextChain', shortcut: { code: 'KeyN', alt: true }, available: answered, run: moveChain(1) },
  { id: 'previousChain', shortcut: { code: 'KeyP', alt: true }, available: answered, run: moveChain(-1) },
  { id: 'nextStep', shortcut: { code: 'Period', alt: true }, available: hasSteps, run: moveStep(1) },
  { id: 'previousStep', shortcut: { code: 'Comma', alt: true }, available: hasSteps, run: moveStep(-1) },
  {
    id: 'weakest',
    shortcut: { code: 'KeyW', alt: true },
    available: hasSteps,
    run: ({ show, state, answer }) =>
      show({ ...state, selected: { kind: 'hop', hop: answer?.weakestHop ?? 0 }, checking: null }),
  },
  {
    id: 'withoutStep',
    shortcut: { code: 'KeyO', alt: true },
    available: (context) => withoutStep(context) !== null,
    run: (context) => context.show(withoutStep(context) ?? context.state),
  },
  {
    id: 'passEntity',
    available: ({ state }) => inner(state) !== null,
    run: ({ show, state }) => show(passing(state, inner(state) ?? '')),
  },
  {
    id: 'leaveOutEntity',
    available: ({ state }) => inner(state) !== null,
    run: ({ show, state }) => show(leavingOut(state, inner(state) ?? '')),
  },
  {
    id: 'closeEvidence',
    available: ({ state }) => state.selected !== null,
    run: ({ show, state }) => show({ ...state, selected: null, checking: null }),
  },
  { id: 'copyLink', shortcut: { code: 'KeyL', alt: true }, run: ({ copyLink }) => copyLink() },
  {
    id: 'saveChain',
    shortcut: { code: 'KeyS', alt: true },
    available: (context) => context.saving && hasSteps(context),
    run: ({ saveChain }) => saveChain(),
  },
  { id: 'theme', shortcut: { code: 'KeyT', alt: true }, run: ({ toggleTheme }) => toggleTheme() },
  language('english', 'en'),
  language('french', 'fr'),
  language('chinese', 'zh'),
]

export const isAvailable = (action: Action, context: ActionContext): boolean => action.available?.(context) ?? true

const withoutStep = ({ state, answer }: ActionContext): AnswerState | null =>
  answer?.hop ? leavingOutHop(state, answer.hop) : null

/** The selected entity, unless the question names it as an end. */
const inner = ({ selected, from, to }: AnswerState): string | null =>
  selected?.kind === 'entity' && ![...namedIn(from), ...namedIn(to)].includes(selected.id) ? selected.id : null

/** Through the chains of supply, then those named or bid, without going round. */
function moveChain(by: 1 | -1) {
  return ({ show, state, answer }: ActionContext) => {
    if (answer === null) return
    const position = state.chain.index + (state.chain.list === 'named' ? answer.supply : 0) + by
    if (position < 0 || position >= answer.supply + answer.named) return
    const chain =
      position < answer.supply
        ? ({ list: 'supply', index: position } as const)
        : ({ list: 'named', index: position - answer.supply } as const)
    show({ ...state, chain, selected: null, checking: null })
  }
}

function moveStep(by: 1 | -1) {
  return ({ show, state, answer }: ActionContext) => {
    if (answer === null) return
    const last = answer.hops - 1
    const hop =
      state.selected?.kind === 'hop' ? Math.min(last, Math.max(0, state.selected.hop + by)) : by === 1 ? 0 : last
    show({ ...state, selected: { kind: 'hop', hop }, checking: null })
  }
}
