import { type KeyboardEvent, useRef, useState } from 'react'
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
import type { End } from '../../state/answer-state.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { type EndOption, endKey } from './end-options.ts'
import { useEndLabelDraft } from './use-end-draft.ts'
import { useEndOptions } from './use-end-options.ts'
import './question.css'

interface Props {
  readonly side: 'from' | 'to'
  readonly value: End | null
  onChange(end: End | null): void
}

/** One end of the question: a name in any script, or any entity of a type. */
export function EntityBox({ side, value, onChange }: Props) {
  const { t } = useTranslation()
  const label = t(`question.${side}`)
  const { text, draft, begin, leave } = useEndLabelDraft(value)
  const focused = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const { sections, best, status } = useEndOptions(side, draft, value)
  const [open, setOpen] = useState(false)

  const pick = (option: EndOption) => {
    leave(option)
    onChange(option.end)
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
      value={draft === null && value !== null ? endKey(value) : null}
      onChange={onSelect}
      onOpenChange={setOpen}
      onFocus={() => {
        focused.current = true
      }}
      onBlur={() => {
        focused.current = false
        leave()
      }}
      items={sections}
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <Group className="entity-box-field" onKeyDownCapture={onEnter}>
        <Input ref={input} placeholder={value === null ? t(`question.${side}Hint`) : ''} spellCheck="false" />
        {value !== null ? (
          <Button
            slot={null}
            className="icon-button"
            aria-label={t('question.clear', { field: label })}
            onPress={() => {
              begin('')
              onChange(null)
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
                    <TypeMark type={option.type} word={'type' in option.end ? null : (option.kindLabel ?? true)} />
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
