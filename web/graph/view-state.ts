import type { Focus } from './navigation.ts'

/** What the canvas itself remembers; all that matters to a reader who follows a link is in the page's address. */
export interface ViewState {
  /** What the keyboard is on. */
  readonly focus: Focus | null
  /** Whether the keyboard was used last: only then is the ring drawn. */
  readonly byKeyboard: boolean
  /** What has its menu open. */
  readonly menu: Focus | null
  /** How often a fit was asked for. */
  readonly fits: number
}

export const initialView: ViewState = { focus: null, byKeyboard: false, menu: null, fits: 0 }

export type Producer = (state: ViewState) => ViewState

export const pointAt =
  (focus: Focus | null): Producer =>
  (state) => ({ ...state, focus, byKeyboard: false })
export const walkTo =
  (focus: Focus | null): Producer =>
  (state) => ({ ...state, focus, byKeyboard: true })
export const openMenu =
  (on: Focus): Producer =>
  (state) => ({ ...state, menu: on, focus: on })
export const closeMenu: Producer = (state) => ({ ...state, menu: null })
export const askFit: Producer = (state) => ({ ...state, fits: state.fits + 1 })
