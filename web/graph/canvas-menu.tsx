import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import './canvas-menu.css'

/** A part of the canvas, in its pixels. */
export interface Anchor {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface MenuEntry<Id extends string> {
  readonly id: Id
  readonly name: string
  /** The key that does the same. */
  readonly key?: string
  readonly disabled?: boolean
}

interface Props<Id extends string> {
  readonly label: string
  readonly at: Anchor
  readonly entries: readonly MenuEntry<Id>[]
  onAction(id: Id): void
  onClose(): void
}

/** What can be done with something drawn, right beside it. */
export function CanvasMenu<Id extends string>({ label, at, entries, onAction, onClose }: Props<Id>) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className="graph-anchor" style={at} />
      <Popover
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="right top"
        className="graph-menu"
      >
        <Menu autoFocus="first" aria-label={label} onAction={(key) => onAction(key as Id)} onClose={onClose}>
          {entries.map(({ id, name, key, disabled = false }) => (
            <MenuItem key={id} id={id} className="graph-menu-item" textValue={name} isDisabled={disabled}>
              <span>{name}</span>
              {key && <kbd>{key}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
