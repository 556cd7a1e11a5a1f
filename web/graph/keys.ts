import type { Direction } from './navigation.ts'

/** What a key does while the canvas has the focus. */
export type Action =
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'open' | 'toggle' | 'menu' | 'pass' | 'leaveOut' | 'leave' | 'zoomIn' | 'zoomOut' | 'fit' }
  | { readonly kind: 'setEnd'; readonly end: 'from' | 'to' }

export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const actions: Readonly<Record<string, Action>> = {
  ArrowLeft: { kind: 'walk', direction: 'left' },
  ArrowRight: { kind: 'walk', direction: 'right' },
  ArrowUp: { kind: 'walk', direction: 'up' },
  ArrowDown: { kind: 'walk', direction: 'down' },
  Enter: { kind: 'open' },
  ' ': { kind: 'open' },
  Escape: { kind: 'leave' },
  ContextMenu: { kind: 'menu' },
  m: { kind: 'menu' },
  e: { kind: 'toggle' },
  s: { kind: 'setEnd', end: 'from' },
  t: { kind: 'setEnd', end: 'to' },
  v: { kind: 'pass' },
  x: { kind: 'leaveOut' },
  '+': { kind: 'zoomIn' },
  '=': { kind: 'zoomIn' },
  '-': { kind: 'zoomOut' },
  '0': { kind: 'fit' },
}

/** Null: not ours; the browser's and the page's own shortcuts stay theirs. */
export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Action | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'F10') return shiftKey ? { kind: 'menu' } : null
  return actions[key.length === 1 ? key.toLowerCase() : key] ?? null
}
