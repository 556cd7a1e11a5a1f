import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Group,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useOperation } from '../api/client.ts'
import { otherName } from '../features/question/end-options.ts'
import { SearchDocument } from '../generated/operations.ts'
import { useReading } from '../state/address.ts'
import { TypeMark } from '../ui/type-mark.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import { actions, isAvailable } from './actions.ts'
import { commandPalette } from './palette-state.ts'
import { keysText } from './shortcut.ts'
import { useActionContext } from './use-action-context.ts'

export function PaletteDialog() {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const context = useActionContext()
  const found = useFound(query)
  const words = query.trim().toLocaleLowerCase()
  const commands = actions.filter(
    (action) =>
      action.id !== 'commands' &&
      isAvailable(action, context) &&
      t(`commands.${action.id}`).toLocaleLowerCase().includes(words),
  )

  const run = (key: string | number) => {
    commandPalette.close()
    const action = actions.find(({ id }) => id === key)
    if (action) action.run(context)
    else context.go(context.to.entity(String(key).replace(/^entity:/, '')))
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && commandPalette.close()}
      className="overlay overlay-top"
    >
      <Modal className="palette">
        <Dialog aria-label={t('commands.title')} className="palette-dialog">
          <Group
            role="presentation"
            // The field would take the first Escape for itself, to empty it.
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              commandPalette.close()
            }}
          >
            <Autocomplete inputValue={query} onInputChange={setQuery}>
              <SearchField aria-label={t('commands.title')} autoFocus>
                <Input className="palette-input" placeholder={t('commands.placeholder')} />
              </SearchField>
              <Menu
                aria-label={t('commands.title')}
                className="palette-list"
                onAction={run}
                renderEmptyState={() => <p className="menu-empty">{t('commands.none')}</p>}
              >
                {found.length > 0 && (
                  <MenuSection>
                    <Header>{t('commands.entities')}</Header>
                    {found.map(({ node, matchedName }) => (
                      <MenuItem key={node.id} id={`entity:${node.id}`} textValue={node.label} className="option">
                        <span className="option-name">
                          {node.label}
                          <small>{node.originalName ?? otherName(node, matchedName)}</small>
                        </span>
                        <TypeMark type={node.type} word={node.kindLabel ?? true} />
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
                {commands.length > 0 && (
                  <MenuSection>
                    <Header>{t('commands.actions')}</Header>
                    {commands.map((action) => (
                      <MenuItem
                        key={action.id}
                        id={action.id}
                        textValue={t(`commands.${action.id}`)}
                        className="option"
                      >
                        {t(`commands.${action.id}`)}
                        {action.shortcut && <kbd>{keysText(action.shortcut)}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </Group>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useFound(query: string) {
  const reading = useReading()
  const text = useDebounced(query.trim(), 120)
  const search = useOperation(SearchDocument, text ? { query: text, first: 6, ...reading } : null, {
    keepPrevious: true,
  })
  return text ? (search.data?.search.edges ?? []) : []
}
