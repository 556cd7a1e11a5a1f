const introducer = '\u001B['

export interface Style {
  bold(text: string): string
  quiet(text: string): string
  warn(text: string): string
}

const wrapped = (on: number, off: number) => (text: string) => `${introducer}${on}m${text}${introducer}${off}m`
const plain = (text: string) => text

/** Colours that are legible on light and dark terminals, or none at all. */
export const styleOf = (colour: boolean): Style =>
  colour
    ? { bold: wrapped(1, 22), quiet: wrapped(2, 22), warn: wrapped(33, 39) }
    : { bold: plain, quiet: plain, warn: plain }
