import { readFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'
import { sliceCodePoints } from '../server/features/evidence/passage/code-points.ts'
import { normaliseText } from '../server/features/evidence/passage/normalise.ts'
import { sealPassage } from '../server/features/evidence/passage/seal.ts'

/** `npx tsx seeds/seal.ts FILE START END`: the selector of a sealed passage, and on stderr the passage to check. */
const [file, start, end] = argv.slice(2)
if (file === undefined || start === undefined || end === undefined) {
  stderr.write('Usage: npx tsx seeds/seal.ts FILE START END (code points of the normalised text)\n')
  exit(2)
}
const text = normaliseText(readFileSync(file, 'utf8'))
const range = { start: Number(start), end: Number(end) }
const passage = { sealed: true, ...sealPassage(text, range.start, range.end) }
stderr.write(`${sliceCodePoints(text, range.start, range.end)}\n`)
stdout.write(`${JSON.stringify({ ...range, passage }, null, 2)}\n`)
