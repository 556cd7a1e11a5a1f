import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import {
  Button,
  Collection,
  ComboBox,
  Group,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TypeMark } from '../../ui/type-mark.tsx'
import type { EndOption } from './end-options.ts'
import { useDraft } from './use-draft.ts'
import { type Suggested, useEndOptions } from './use-end-options.ts'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly suggested: Suggested
  /** The entity whose name stands in the field; null: the field is for another one. */
  readonly value: string | null
  /** What stands in the field before what is typed. */
  readonly before?: ReactNode
  /** What stands behind it. */
  readonly after?: ReactNode
  readonly autoFocus?: boolean
  onPick(option: EndOption): void
  onClear(): void
  /** The field was left, whatever was typed. */
  onLeave?(): void
}

/** A name in any script, or any entity of a type. */
export function TypeAhead({
  label,
  placeholder,
  suggested,
  value,
  before,
  after,
  autoFocus,
  onPick,
  onClear,
  onLeave,
}: Props) {
  const { t } = useTranslation()
  const { text, draft, begin, leave } = useDraft(value)
  const focused = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const { sections, best, status } = useEndOptions(suggested, draft, value)
  const [open, setOpen] = useState(false)

  const pick = (option: EndOption) => {
    leave(option)
    onPick(option)
  }

  const onSelect = (key: string | number | null) => {
    // Escape, or leaving the field, with a name half typed: nothing is chosen.
    if (key === null) return focused.current ? begin('') : leave()
    const option = sections.flatMap(({ options }) => options).find(({ id }) => id === key)
    if (option) pick(option)
  }

  // Enter takes the best match when none is pointed at.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || best === null || input.current?.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    pick(best)
  }

  return (
    <ComboBox
      className="entity-box"
      inputValue={text}
      onInputChange={begin}
      value={draft === null ? value : null}
      onChange={onSelect}
      onOpenChange={setOpen}
      onFocus={() => {
        focused.current = true
      }}
      onBlur={() => {
        focused.current = false
        leave()
        onLeave?.()
      }}
      items={sections}
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <Group className="entity-box-field" onKeyDownCapture={onEnter}>
        {before}
        <Input ref={input} placeholder={value === null ? placeholder : ''} spellCheck="false" autoFocus={autoFocus} />
        {after}
        {value !== null ? (
          <Button
            slot={null}
            className="icon-button"
            aria-label={t('question.clear', { field: label })}
            onPress={() => {
              begin('')
              onClear()
              input.current?.focus()
            }}
          >
            <span aria-hidden="true">×</span>
          </Button>
        ) : (
          <Button className="icon-button" aria-label={t('question.open', { field: label })}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="m2.5 4.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </Button>
        )}
      </Group>
      <Popover className="popover entity-box-popover" offset={4}>
        <ListBox className="options" renderEmptyState={() => <p className="menu-empty">{status}</p>}>
          {(section: (typeof sections)[number]) => (
            <ListBoxSection id={section.id}>
              <Header>{section.heading}</Header>
              <Collection items={section.options}>
                {(option) => (
                  <ListBoxItem id={option.id} textValue={option.label} className="option">
                    <span className="option-name">
                      {option.label}
                      {option.other && <small>{option.other}</small>}
                    </span>
                    <TypeMark type={option.type} word={'set' in option.ends ? null : (option.kindLabel ?? true)} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
      <span className="visually-hidden" role="status">
        {open && sections.length === 0 ? status : ''}
      </span>
    </ComboBox>
  )
}
