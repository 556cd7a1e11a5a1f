/** The part of edtf (which ships no types) that is used here. */
declare module 'edtf' {
  export interface EdtfDate {
    readonly type: string
    /** Milliseconds since 1970, UTC. */
    readonly min: number
    readonly max: number
    readonly edtf: string
  }
  export function parse(text: string, options?: { types?: readonly string[] }): { type: string } | null
  export default function edtf(text: string, options?: { types?: readonly string[] }): EdtfDate
}
