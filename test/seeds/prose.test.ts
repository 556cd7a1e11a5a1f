import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../server/package-root.ts'
import { needing } from '../support/needing.ts'
import { sharedMissing, sharedPath } from '../support/shared.ts'

/** Titles, names and a fixed term may be repeated; the page's sentences may not. */
const allowed = [
  '[Rapport] Des entreprises de l’UE vendent des outils de surveillance à des responsables d’atteintes aux droits humains en Chine',
  'au Bureau de la sécurité publique de Shanghai',
  'Corps de production et de construction du Xinjiang',
  'règlement sur les biens à double usage',
  'région autonome ouïghoure du Xinjiang',
]

const runLength = 6

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, i) => (i + runLength <= words.length ? [words.slice(i, i + runLength).join(' ')] : []))
}

test('no committed file repeats six words of the page’s prose', needing(sharedMissing), () => {
  const page = readFileSync(sharedPath('seed', 'amnesty-france-2020-eu-surveillance-exports.txt'), 'utf8')
  const free = new Set(allowed.flatMap((text) => runsOf(wordsOf(text))))
  const prose = new Set(runsOf(wordsOf(page)).filter((run) => !free.has(run)))
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: packageRoot, encoding: 'utf8' }).split('\0')
  const repeated = files.filter(Boolean).flatMap((file) =>
    runsOf(wordsOf(textOf(file)))
      .filter((run) => prose.has(run))
      .map((run) => `${file}: ${run}`),
  )
  expect(repeated).toEqual([])
})

/** A file that was deleted and not yet committed has no text. */
function textOf(file: string): string {
  try {
    return readFileSync(join(packageRoot, file), 'utf8')
  } catch {
    return ''
  }
}
