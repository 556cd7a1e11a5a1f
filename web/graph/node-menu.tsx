import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { Language } from '../../server/ontology/language.ts'
import type { Point } from './geometry.ts'
import type { GraphNode } from './graph-model.ts'
import { glyph } from './metrics.ts'
import { say, words } from './words.ts'
import './node-menu.css'

export type MenuAction = 'open' | 'from' | 'to' | 'expand' | 'collapse' | 'leaveOut' | 'page'

interface NodeMenuProps {
  readonly node: GraphNode
  /** The glyph's centre on the canvas, and the zoom. */
  readonly at: Point
  readonly zoom: number
  readonly language: Language
  onAction(action: MenuAction): void
  onClose(): void
}

/** What can be done with an entity, at the entity. */
export function NodeMenu({ node, at, zoom, language, onAction, onClose }: NodeMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const half = (glyph / 2) * zoom
  const label = words.menuOf[language].replace('{name}', node.entity.label)
  const item = (action: MenuAction, name: string, key = '') => (
    <MenuItem id={action} className="graph-menu-item" textValue={name}>
      <span>{name}</span>
      {key && <kbd>{key}</kbd>}
    </MenuItem>
  )
  return (
    <>
      <span
        ref={anchor}
        className="graph-anchor"
        style={{ left: at.x - half, top: at.y - half, width: half * 2, height: half * 2 }}
      />
      <Popover
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="right top"
        className="graph-menu"
      >
        <Menu autoFocus="first" aria-label={label} onAction={(key) => onAction(key as MenuAction)} onClose={onClose}>
          {item('open', say('open', language), '↵')}
          {item('from', say('setFrom', language), 'S')}
          {item('to', say('setTo', language), 'T')}
          {node.hidden > 0 && item('expand', `${say('expand', language)} (${node.hidden})`, 'E')}
          {node.expanded && item('collapse', say('collapse', language), node.hidden > 0 ? '' : 'E')}
          {item('leaveOut', say('leaveOut', language))}
          {item('page', say('page', language))}
        </Menu>
      </Popover>
    </>
  )
}
