import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { GraphModel } from './graph-model.ts'
import { type Action, actionOf } from './keys.ts'
import type { LaneLayout } from './lanes.ts'
import { type Focus, firstFocus, nextFocus } from './navigation.ts'
import { type Producer, pointAt, walkTo } from './view-state.ts'

interface KeyboardOptions {
  readonly model: GraphModel
  readonly layout: LaneLayout
  readonly focus: Focus | null
  produce(producer: Producer): void
  /** Everything but walking; `focus` is what the keyboard is on. */
  onAction(action: Exclude<Action, { kind: 'walk' }>, focus: Focus | null): void
}

/** What makes the canvas one stop of the Tab key, walked with the arrow keys. */
export function useKeyboard({ model, layout, focus, produce, onAction }: KeyboardOptions) {
  const byPointer = useRef(false)
  return {
    tabIndex: 0,
    onPointerDown: () => {
      byPointer.current = true
      produce(pointAt(focus))
    },
    onFocus: (_: FocusEvent) => {
      if (!byPointer.current) produce(walkTo(focus ?? firstFocus(model)))
    },
    onBlur: () => {
      byPointer.current = false
    },
    onKeyDown: (event: KeyboardEvent) => {
      const action = actionOf(event)
      if (action === null) return
      event.preventDefault()
      if (action.kind !== 'walk') return onAction(action, focus)
      const next = focus === null ? firstFocus(model) : nextFocus(focus, action.direction, model, layout)
      produce(walkTo(next ?? focus))
    },
  }
}
