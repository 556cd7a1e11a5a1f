import { lazy, Suspense } from 'react'
import { commandPalette } from './palette-state.ts'

const PaletteDialog = lazy(async () => ({ default: (await import('./palette-dialog.tsx')).PaletteDialog }))

/** Search or command, loaded when it is first opened. */
export function CommandPalette() {
  const open = commandPalette.useOpen()
  return <Suspense fallback={null}>{open && <PaletteDialog />}</Suspense>
}
