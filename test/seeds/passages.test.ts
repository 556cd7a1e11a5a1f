import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codePointLength } from '../../server/features/evidence/passage/code-points.ts'
import { normaliserVersion, normaliseText } from '../../server/features/evidence/passage/normalise.ts'
import { sha256OfBytes, sha256OfText } from '../../server/features/evidence/passage/seal.ts'
import { verifyCitation } from '../../server/features/evidence/passage/verify-passage.ts'
import { packageRoot } from '../../server/package-root.ts'
import { needing } from '../support/needing.ts'
import { sharedMissing, sharedPath } from '../support/shared.ts'
import { citations, documents, entities, responses } from './seed-graph.ts'

const native = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

const copyOf = (file: string) => {
  const bytes = readFileSync(file)
  return { bytes, bytesSha256: sha256OfBytes(bytes), text: bytes.toString('utf8') }
}

/** Every passage cited to a document, those that bind a collective or relay a response included. */
const cited = (document: string) =>
  [...citations.values(), ...responses.values()].flatMap(({ id, document: of, selector }) =>
    of === document && selector !== undefined ? [{ id, selector }] : [],
  )

function expectAllInPlace(document: string, file: string): void {
  const copy = copyOf(file)
  const text = normaliseText(copy.text)
  const capture = documents.get(document)?.capture
  expect(capture).toEqual({
    sha256: copy.bytesSha256,
    bytes: copy.bytes.length,
    stored: capture?.stored,
    text: { sha256: sha256OfText(text), length: codePointLength(text), normaliser: normaliserVersion },
  })
  for (const { id, selector } of cited(document)) {
    const { start, end } = selector
    const result = verifyCitation({ selector, capture }, copy)
    expect({ id, ...result }).toEqual({ id, copy: 'SAME', passage: 'EXACT_AT_POSITION', start, end })
  }
}

describe('the page of Amnesty International France', needing(sharedMissing), () => {
  const page = 'amnesty-france-2020-09'
  const file = sharedPath('seed', 'amnesty-france-2020-eu-surveillance-exports.txt')

  test('holds every passage at its position', () => {
    expect(cited(page).length).toBeGreaterThan(80)
    expectAllInPlace(page, file)
  })

  test('proves sentences from a copy with other white space', () => {
    const text = copyOf(file).text.replaceAll(' ', '\u00a0\n')
    const copy = { bytesSha256: sha256OfText(text), text }
    const distinct = new Map(cited(page).map(({ selector }) => [`${selector.start}:${selector.end}`, selector]))
    const sentences = [...distinct.values()].filter(({ start, end }) => end - start > 60).filter((_, i) => i % 3 === 0)
    expect(sentences.length).toBeGreaterThan(6)
    for (const selector of sentences)
      expect(verifyCitation({ selector }, copy, native)).toMatchObject({ passage: 'EXACT_MOVED' })
  })
})

test('the coding notes hold every quote at its position', () => {
  expect(cited('coding-notes').length).toBeGreaterThan(20)
  expectAllInPlace('coding-notes', join(packageRoot, 'seeds', 'coding-notes.txt'))
})

test('the page’s passages are sealed, the notes’ are quoted', () => {
  for (const { document, selector } of citations.values())
    expect('sealed' in selector.passage).toBe(document !== 'coding-notes')
})

test('a party that is not named is bound to a passage that its claims cite', () => {
  for (const { id, collective } of entities.values()) {
    if (collective === undefined) continue
    const { document, start, end } = collective.passage
    const same = cited(document).filter(({ selector }) => selector.start === start && selector.end === end)
    expect([id, same.length > 0]).toEqual([id, true])
  }
})
