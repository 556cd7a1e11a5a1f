/** A key with its modifiers; `code` is the place on the keyboard, so that Alt gives the same on every layout. */
export interface Shortcut {
  readonly code: string
  readonly control?: boolean
  readonly alt?: boolean
}

export interface KeyPress {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Control or, on a Mac, Command. */
export function pressed(shortcut: Shortcut, key: KeyPress): boolean {
  return (
    key.code === shortcut.code &&
    (key.ctrlKey || key.metaKey) === (shortcut.control ?? false) &&
    key.altKey === (shortcut.alt ?? false) &&
    !key.shiftKey
  )
}

const keyNames: Readonly<Record<string, string>> = { Period: '.', Comma: ',' }

/** The keys as written beside a command, such as `Ctrl K`. */
export function keysText({ code, control, alt }: Shortcut): string {
  const key = keyNames[code] ?? code.replace(/^(Key|Digit)/, '')
  return [control && 'Ctrl', alt && 'Alt', key].filter(Boolean).join(' ')
}
