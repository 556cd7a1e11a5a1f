import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { EntityData } from '../../graph/graph-data.ts'
import { useAddresses } from '../../state/address.ts'
import type { GraphModel } from './use-graph-model.ts'

interface Props {
  readonly entity: EntityData
  readonly model: GraphModel
  onLeaveOut(id: string): void
}

/** What can be done with an entity; the drawing's menu offers the same. */
export function EntityMenu({ entity, model, onLeaveOut }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const to = useAddresses()
  const expanded = model.neighbours.some(({ center }) => center.id === entity.id)
  const run = {
    details: () => model.onSelect({ kind: 'entity', id: entity.id }),
    expand: () => (expanded ? model.onCollapse(entity.id) : model.onExpand(entity.id)),
    setFrom: () => model.onSetEnd('from', entity.id),
    setTo: () => model.onSetEnd('to', entity.id),
    leaveOut: () => onLeaveOut(entity.id),
    page: () => navigate(to.entity(entity.id)),
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
          <MenuItem id="expand" className="option">
            {expanded ? t('outline.collapse') : t('outline.expand', { count: entity.neighbourCount })}
          </MenuItem>
          <MenuItem id="setFrom" className="option">
            {t('outline.setFrom')}
          </MenuItem>
          <MenuItem id="setTo" className="option">
            {t('outline.setTo')}
          </MenuItem>
          <MenuItem id="leaveOut" className="option">
            {t('outline.leaveOut')}
          </MenuItem>
          <MenuItem id="page" className="option">
            {t('outline.page')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
