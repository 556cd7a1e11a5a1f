import { useSyncExternalStore } from 'react'
import type { Theme } from '../styles/palette.ts'

const key = 'filiere.theme'
const listeners = new Set<() => void>()
const system = () => window.matchMedia('(prefers-color-scheme: dark)')

const stored = (): Theme | null => {
  const value = readStorage()
  return value === 'light' || value === 'dark' ? value : null
}

/** Storage may be forbidden; the system's theme does then. */
function readStorage(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const current = (): Theme => stored() ?? (system().matches ? 'dark' : 'light')

/** Before the first render, so that nothing flashes. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = current()
}

export function toggleTheme(): void {
  const next: Theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'
  try {
    localStorage.setItem(key, next)
  } catch {
    // Not kept for the next visit.
  }
  document.documentElement.dataset.theme = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  const onSystemChange = () => {
    applyTheme()
    listener()
  }
  listeners.add(listener)
  system().addEventListener('change', onSystemChange)
  return () => {
    listeners.delete(listener)
    system().removeEventListener('change', onSystemChange)
  }
}

export const useTheme = (): Theme =>
  useSyncExternalStore(subscribe, () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'))
