import { lazy, Suspense } from 'react'
import { saveDialog } from './save-dialog-state.ts'

const SavingDialog = lazy(async () => ({ default: (await import('./saving-dialog.tsx')).SavingDialog }))

/** Opened by a chain's button, or as a command; loaded when it is first opened. */
export function SaveDialog() {
  const open = saveDialog.useOpen()
  return <Suspense fallback={null}>{open && <SavingDialog />}</Suspense>
}
