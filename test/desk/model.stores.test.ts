import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFiliereError } from '../../server/errors.ts'
import { listClaims } from '../../server/features/claim/list-claims.ts'
import { readClaims } from '../../server/features/claim/read-claims.ts'
import { type Desk, type Done, idFor } from '../../server/features/desk/desk.ts'
import { dispute, settle } from '../../server/features/desk/dispute.ts'
import { propose, revise, withdraw } from '../../server/features/desk/propose.ts'
import { proposalsIn } from '../../server/features/desk/read-proposals.ts'
import { accept, sendBack } from '../../server/features/desk/review.ts'
import { retractClaim } from '../../server/features/desk/stand.ts'
import { disputesOfClaims } from '../../server/features/evidence/disputes.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { proposalStateNames } from '../../server/ontology/evidence-terms.ts'
import { openStore } from '../../server/store/open-store.ts'
import { replay } from '../store/replay.ts'
import { needing } from '../support/needing.ts'
import { embeddedStore, storeKinds } from '../support/stores.ts'
import { DeskModel, type Outcome } from './desk-model.ts'
import { type Office, openOffice } from './desks.ts'
import { claimed } from './written.ts'

/** More of them before a release: `FILIERE_RUNS=50` for fifty times as many. */
const times = Number(process.env.FILIERE_RUNS ?? 1)

const people = ['person-a', 'person-b', 'person-c'] as const
const years = ['2012', '2013', '2014'] as const
const claims = ['c0', 'c1', 'c2'] as const

type Numbers = readonly number[]

/** A request, and what the model says of it. */
interface Step {
  readonly run: (desk: Desk) => Promise<Done>
  readonly expected: () => Outcome
}

const pick = <T>(items: readonly T[], number: number | undefined): T | undefined =>
  items.length === 0 ? undefined : items[(number ?? 0) % items.length]
const sure = <T>(items: readonly [T, ...T[]], number: number | undefined): T => pick(items, number) ?? items[0]

/** What the numbers stand for, as things are; undefined: there is nothing to do it to. */
function stepOf(model: DeskModel, [what, , ...n]: Numbers, actor: string, key: string): Step | undefined {
  const proposal = pick(model.proposals, n[0])
  const open = pick(model.disputes, n[0])
  // The version that is there, or an earlier revision that somebody may have looked at.
  const looked = (now: number) => (n[1] === undefined || n[1] % 4 > 0 ? now : n[1] % (model.head + 1))
  const claim = sure(claims, n[0])
  const year = sure(years, n[2])
  const desk = { actor } as Desk
  const versionOf = (name: string) => (model.claimNow(name) === undefined ? 0 : looked(model.head))
  const changes = (name: string) => ({
    changes: claimed(name, { validFrom: year }).slice(0, 1 + Number(model.claimNow(name) === undefined)),
  })
  switch ((what ?? 0) % 8) {
    case 0:
    case 1: {
      const against = versionOf(claim)
      const content = changes(claim)
      return {
        run: (at) => propose(at, { key, ...content, against: { [`claim:${claim}`]: against } }),
        expected: () => model.propose(idFor('proposal', desk, key), actor, claim, year, against),
      }
    }
    case 2: {
      if (proposal === undefined) return undefined
      const against = versionOf(proposal.claim)
      const content = changes(proposal.claim)
      const expected = looked(proposal.version)
      const { id } = proposal
      return {
        run: (at) =>
          revise(at, {
            key,
            id,
            expected,
            ...content,
            against: { [`claim:${proposal.claim}`]: against },
          }),
        expected: () => model.revise(proposal, actor, expected, year, against),
      }
    }
    case 3: {
      if (proposal === undefined) return undefined
      const target = { id: proposal.id, expected: looked(proposal.version) }
      if ((n[2] ?? 0) % 3 === 0)
        return {
          run: (at) => withdraw(at, { key, ...target }),
          expected: () => model.withdraw(proposal, actor, target.expected),
        }
      return {
        run: (at) => sendBack(at, { key, ...target, comment: year }),
        expected: () => model.sendBack(proposal, actor, target.expected, year),
      }
    }
    case 4:
    case 5: {
      if (proposal === undefined) return undefined
      const target = { id: proposal.id, expected: looked(proposal.version) }
      return {
        run: (at) => accept(at, { key, proposals: [target] }),
        expected: () => model.accept(proposal, actor, target.expected),
      }
    }
    case 6:
      return (n[2] ?? 0) % 2 === 0 || open === undefined
        ? {
            run: (at) => dispute(at, { key, claim, reason: year }),
            expected: () => model.dispute(idFor('dispute', desk, key), actor, claim),
          }
        : {
            run: (at) => settle(at, { key, id: open.id, reason: `${year} ${key}` }),
            expected: () => model.settle(open, actor, `${year} ${key}`),
          }
    default: {
      const expected = looked(model.head)
      return {
        run: (at) => retractClaim(at, { key, id: claim, expected, reason: 'wrong' }),
        expected: () => model.retract(claim, expected),
      }
    }
  }
}

async function follow(office: Office, plan: readonly Numbers[]): Promise<DeskModel> {
  const model = new DeskModel((await office.store.head()).number)
  const done: { readonly step: Step; readonly actor: string; readonly answer: Done }[] = []
  for (const [index, numbers] of plan.entries()) {
    const actor = sure(people, numbers[1])
    const again = (numbers[0] ?? 0) % 16 === 15 ? pick(done, numbers[2]) : undefined
    if (again !== undefined) {
      // The same request of the same person gets the first answer, whatever has happened since.
      expect(await again.step.run(office.as(again.actor))).toEqual(again.answer)
      continue
    }
    const step = stepOf(model, numbers, actor, `key-${index}`)
    if (step === undefined) continue
    const expected = step.expected()
    const came = await step.run(office.as(actor)).then(
      (answer) => ({ answer, outcome: { revision: answer.revision } as Outcome }),
      (error: unknown) => {
        if (!isFiliereError(error) || error.refusal === null) throw error
        return { answer: null, outcome: { reason: error.refusal.reason } as Outcome }
      },
    )
    if ('reason' in expected || 'reason' in came.outcome) expect(came.outcome).toEqual(expected)
    expect((await office.store.head()).number).toBe(model.head)
    if (came.answer !== null) done.push({ step, actor, answer: came.answer })
  }
  return model
}

async function expectModel({ store }: Office, model: DeskModel): Promise<void> {
  const revision = model.head
  const held = await proposalsIn(store, proposalStateNames, revision)
  const proposals = held.map(({ record, recordedIn }) => [record.id, record.by, record.state, recordedIn])
  expect(proposals.sort()).toEqual(model.proposals.map(({ id, by, state, version }) => [id, by, state, version]).sort())
  const known = [...model.claims.keys()].sort()
  const listed = await listClaims(store, {}, { first: 99, after: null }, revision)
  expect(listed.edges.map(({ node }) => node)).toEqual(known)
  const read = await readClaims(store, known, revision)
  for (const id of known) {
    const { record, state } = read.get(id) ?? {}
    expect([record?.validFrom, record?.author, state?.standing]).toEqual([
      model.claimNow(id)?.year,
      model.claimNow(id)?.author,
      model.standing(id),
    ])
  }
  const disputes = [...(await disputesOfClaims(store, known, revision)).values()].flat()
  expect(disputes.map(({ id, author, open, settled }) => [id, author, open, settled?.reason ?? null]).sort()).toEqual(
    model.disputes.map(({ id, by, open, finding }) => [id, by, open, finding]).sort(),
  )
}

/** The revisions alone, chained as they are, make the same graph again. */
async function expectRebuilt({ store }: Office): Promise<void> {
  const place = await embeddedStore.place()
  const copy = await openStore(place.config, () => undefined)
  await replay(store, copy)
  expect(await copy.head()).toEqual(await store.head())
  expect(await canonicalGraphHash(copy)).toBe(await canonicalGraphHash(store))
  await copy.close()
  await place.remove()
}

const numbers = fc.array(fc.nat(9_999), { minLength: 5, maxLength: 5 })
const plans = (most: number) => fc.array(numbers, { minLength: 1, maxLength: most, size: 'max' })

describe.each(storeKinds())('whatever three people do one after another ($engine)', (kind) => {
  const [runs, most] = kind.engine === 'embedded' ? [25, 40] : [3, 25]
  test('ends in what a plain model says, and in a history that makes it again', {
    timeout: times * 300_000,
    ...needing(kind.missing),
  }, async () => {
    await fc.assert(
      fc.asyncProperty(plans(most), async (plan) => {
        const office = await openOffice(kind)
        try {
          await expectModel(office, await follow(office, plan))
          await expectRebuilt(office)
        } finally {
          await office.close()
        }
      }),
      { numRuns: runs * times, seed: 5, interruptAfterTimeLimit: times * 280_000, markInterruptAsFailure: true },
    )
  })
})
