import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFiliereError } from '../../server/errors.ts'
import type { Desk } from '../../server/features/desk/desk.ts'
import { dispute, settle } from '../../server/features/desk/dispute.ts'
import { type DraftTarget, discardDraft, proposeDraft, saveDraft } from '../../server/features/desk/drafts.ts'
import { propose, revise, withdraw } from '../../server/features/desk/propose.ts'
import { accept, sendBack } from '../../server/features/desk/review.ts'
import { confirmClaim, retractCitation, retractClaim } from '../../server/features/desk/stand.ts'
import { needing } from '../support/needing.ts'
import { storeKinds } from '../support/stores.ts'
import { type Office, openOffice } from './desks.ts'
import { passage, putting, sale } from './written.ts'

type Fields = Readonly<Record<string, unknown>>

const words = { en: 'a', fr: 'b', zh: 'c' }

/** One whole record of each kind, with nothing in it that may be left out. */
const whole: readonly (readonly [string, Fields])[] = [
  ['source', { id: 's', name: 'A paper', reliability: { grade: 'C', reason: words } }],
  [
    'document',
    { id: 'd', title: 'A report', kind: 'PRIMARY', publisher: 's', origin: { status: 'INDEPENDENT', reason: words } },
  ],
  [
    'document',
    {
      id: 'd',
      title: 'A copy',
      kind: 'PRIMARY',
      publisher: 's',
      origin: { status: 'DERIVED_FROM', documents: ['report'] },
    },
  ],
  [
    'entity',
    { id: 'e', type: 'Buyer', collective: { min: 2, named: false, passage: { document: 'report', start: 1, end: 2 } } },
  ],
  ['claim', sale('c')],
  [
    'claim',
    {
      id: 'c',
      subject: 'maker',
      predicate: 'name',
      object: { literal: { value: 'Maker', language: 'en', script: 'Latn', kind: 'OFFICIAL' } },
      polarity: 'IS',
      assertedBy: { entity: 'maker' },
    },
  ],
  ['citation', passage('x', 'c')],
  [
    'response',
    { id: 'r', claims: ['c'], party: 'maker', outcome: 'NO_CLEAR_ANSWER', saidBy: 'publisher', sentence: words },
  ],
  ['dispute', { id: 'q', claim: 'c', reason: 'another reading' }],
]

/** Every field of a record, those within others too, by its path. */
const pathsIn = (value: unknown): string[][] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((rest) => [key, ...rest])])

function without(value: Fields, [key = '', ...rest]: readonly string[]): Fields {
  if (rest.length > 0) return { ...value, [key]: without(value[key] as Fields, rest) }
  const { [key]: _, ...others } = value
  return others
}

/** What the desk fills in where it is left out. */
const filledIn = ['document.origin']
/** Said by nothing but itself, and by nobody: what is wrong is the record. */
/** One language is enough. */
const translations = /\.(en|fr|zh)$/
const unreasoned = ['document.origin.status', 'entity.collective', 'entity.collective.named']

const deletions = whole.flatMap(([kind, record]) =>
  pathsIn(record)
    .map((path) => [kind, path.join('.'), record] as const)
    .filter(([, path]) => !translations.test(path))
    .filter(([, path]) => ![...filledIn, ...unreasoned].includes(`${kind}.${path}`)),
)

type Asked = Readonly<Record<string, unknown>> & { readonly key: string }
type Mutation = (desk: Desk, asked: Asked) => Promise<unknown>

const target = { id: 'nothing', expected: 1 }
const mutations: readonly (readonly [string, Mutation, Fields, Readonly<Record<string, string>>])[] = [
  ['propose', propose, { changes: [] }, { key: 'MISSING_KEY', changes: 'MISSING_CHANGES' }],
  [
    'revise',
    revise,
    { ...target, changes: [{}] },
    { key: 'MISSING_KEY', id: 'MISSING_TARGET', expected: 'MISSING_VERSION', changes: 'MISSING_CHANGES' },
  ],
  ['withdraw', withdraw, target, { key: 'MISSING_KEY', id: 'MISSING_TARGET', expected: 'MISSING_VERSION' }],
  [
    'sendBack',
    sendBack,
    { ...target, comment: 'x' },
    { key: 'MISSING_KEY', id: 'MISSING_TARGET', expected: 'MISSING_VERSION', comment: 'MISSING_COMMENT' },
  ],
  ['accept', accept, { proposals: [target] }, { key: 'MISSING_KEY', proposals: 'MISSING_TARGET' }],
  [
    'dispute',
    dispute,
    { claim: 'c', reason: 'x' },
    { key: 'MISSING_KEY', claim: 'MISSING_TARGET', reason: 'MISSING_REASON' },
  ],
  ['settle', settle, { id: 'q', reason: 'x' }, { key: 'MISSING_KEY', id: 'MISSING_TARGET', reason: 'MISSING_REASON' }],
  [
    'retractClaim',
    retractClaim,
    { ...target, reason: 'x' },
    { key: 'MISSING_KEY', id: 'MISSING_TARGET', expected: 'MISSING_VERSION', reason: 'MISSING_REASON' },
  ],
  [
    'retractCitation',
    retractCitation,
    { ...target, reason: 'x' },
    { key: 'MISSING_KEY', id: 'MISSING_TARGET', expected: 'MISSING_VERSION', reason: 'MISSING_REASON' },
  ],
  [
    'confirmClaim',
    confirmClaim,
    { ...target, reason: 'x', citation: 'x' },
    {
      key: 'MISSING_KEY',
      id: 'MISSING_TARGET',
      expected: 'MISSING_VERSION',
      reason: 'MISSING_REASON',
      citation: 'MISSING_CONFIRMING_CITATION',
    },
  ],
  ['saveDraft', saveDraft, { changes: [] }, { key: 'MISSING_KEY' }],
  ['proposeDraft', proposeDraft, { id: 'nothing' }, { key: 'MISSING_KEY', id: 'MISSING_TARGET' }],
  [
    'discardDraft',
    (desk, asked) => discardDraft(desk, asked as DraftTarget),
    { id: 'nothing' },
    { id: 'MISSING_TARGET' },
  ],
]

describe.each(storeKinds())('without a field ($engine)', (kind) => {
  describe('that is needed', needing(kind.missing), () => {
    let office: Office
    beforeAll(async () => {
      office = await openOffice(kind)
    })
    afterAll(() => office.close())

    const reasonOf = async (work: () => Promise<unknown>): Promise<string | undefined> => {
      const before = await office.store.head()
      const error = await work().then(
        () => undefined,
        (problem: unknown) => problem,
      )
      expect(await office.store.head()).toEqual(before)
      for (const kept of ['request', 'draft']) expect(await office.registry.list(kept)).toEqual([])
      return isFiliereError(error) && error.code === 'BAD_INPUT' ? error.refusal?.reason : undefined
    }

    test.each(deletions)('a %s is not proposed: %s', async (of, path, record) => {
      const changes = [putting(of, without(record, path.split('.')))]
      const reason = await reasonOf(() => propose(office.as('person-r'), { key: 'k', changes }))
      expect(reason).toMatch(/^MISSING_/)
    })

    test('each has a reason of its own', async () => {
      const reasons = new Map<string, string>()
      for (const [of, path, record] of deletions) {
        if (path.includes('.')) continue
        const changes = [putting(of, without(record, [path]))]
        const reason = await reasonOf(() => propose(office.as('person-r'), { key: 'k', changes }))
        reasons.set(path === 'id' ? 'id' : `${of}.${path}`, reason ?? '')
      }
      expect(new Set(reasons.values()).size).toBe(reasons.size)
    })

    test.each(
      mutations.flatMap(([name, run, asked, reasons]) =>
        Object.entries(reasons).map(([field, reason]) => [name, field, reason, run, asked] as const),
      ),
    )('%s is refused without %s: %s', async (_, field, reason, run, asked) => {
      const { [field]: __, ...rest } = { key: 'k', ...asked } as Fields
      expect(await reasonOf(() => run(office.as('person-r'), rest as Asked))).toBe(reason)
    })
  })
})
