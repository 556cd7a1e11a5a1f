import { useEffect, useRef } from 'react'
import { actions, isAvailable } from './actions.ts'
import { pressed } from './shortcut.ts'
import { useActionContext } from './use-action-context.ts'

/** Runs the command whose keys are pressed; draws nothing. */
export function ShortcutKeys() {
  const context = useActionContext()
  const current = useRef(context)
  useEffect(() => {
    current.current = context
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actions.find(({ shortcut }) => shortcut && pressed(shortcut, event))
      if (!action || !isAvailable(action, current.current)) return
      event.preventDefault()
      action.run(current.current)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return null
}
