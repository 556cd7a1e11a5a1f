import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntityData } from '../../graph/graph-data.ts'
import type { GraphModel } from './use-graph-model.ts'

interface Props {
  readonly entity: EntityData
  readonly model: GraphModel
}

/** What can be done with an entity; the drawing's menu offers the same. */
export function EntityMenu({ entity, model }: Props) {
  const { t } = useTranslation()
  const expanded = model.neighbours.some(({ center }) => center.id === entity.id)
  const isEnd = model.ends.includes(entity.id)
  const run = {
    details: () => model.onSelect({ kind: 'entity', id: entity.id }),
    expand: () => model.onExpand(entity.id),
    collapse: () => model.onCollapse(entity.id),
    setFrom: () => model.onSetEnd('from', entity.id),
    setTo: () => model.onSetEnd('to', entity.id),
    pass: () => model.onPass(entity.id),
    leaveOut: () => model.onLeaveOut(entity.id),
    page: () => model.onOpenPage(entity.id),
  }
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('outline.actions', { name: entity.label })}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => run[key as keyof typeof run]?.()}>
          <MenuItem id="details" className="option">
            {t('outline.details')}
          </MenuItem>
          {entity.neighbourCount > 0 && (
            <MenuItem id="expand" className="option">
              {t('outline.choose', { count: entity.neighbourCount })}
            </MenuItem>
          )}
          {expanded && (
            <MenuItem id="collapse" className="option">
              {t('outline.collapse')}
            </MenuItem>
          )}
          <MenuItem id="setFrom" className="option">
            {t('outline.setFrom')}
          </MenuItem>
          <MenuItem id="setTo" className="option">
            {t('outline.setTo')}
          </MenuItem>
          {!isEnd && (
            <MenuItem id="pass" className="option">
              {t('waypoints.pass')}
            </MenuItem>
          )}
          {!isEnd && (
            <MenuItem id="leaveOut" className="option">
              {t('outline.leaveOut')}
            </MenuItem>
          )}
          <MenuItem id="page" className="option">
            {t('outline.page')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
