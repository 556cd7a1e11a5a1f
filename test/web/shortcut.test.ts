import { describe, expect, it } from 'vitest'
import { actions } from '../../web/actions/actions.ts'
import { keysText, pressed } from '../../web/actions/shortcut.ts'
import en from '../../web/locales/en.json' with { type: 'json' }

const key = (
  code: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
})

describe('shortcuts', () => {
  it('take Control, or Command on a Mac, and no other modifier', () => {
    const shortcut = { code: 'KeyK', control: true }
    expect(pressed(shortcut, key('KeyK', { ctrlKey: true }))).toBe(true)
    expect(pressed(shortcut, key('KeyK', { metaKey: true }))).toBe(true)
    expect(pressed(shortcut, key('KeyK'))).toBe(false)
    expect(pressed(shortcut, key('KeyK', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(pressed(shortcut, key('KeyK', { ctrlKey: true, altKey: true }))).toBe(false)
  })

  it('are written as they are pressed', () => {
    expect(keysText({ code: 'KeyK', control: true })).toBe('Ctrl K')
    expect(keysText({ code: 'Digit2', alt: true })).toBe('Alt 2')
    expect(keysText({ code: 'Period', alt: true })).toBe('Alt .')
  })
})

describe('the registry of commands', () => {
  it('has each command once, with words, and no keys twice', () => {
    const ids = actions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(en.commands).toHaveProperty(id)
    const keys = actions.flatMap(({ shortcut }) => (shortcut ? [keysText(shortcut)] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('asks for a modifier with every key, so that typing never runs a command', () => {
    for (const { shortcut } of actions) expect(!shortcut || shortcut.control || shortcut.alt).toBe(true)
  })
})
