import fc from 'fast-check'
import type { ClaimRecord } from '../../server/features/claim/claim-record.ts'
import { countsAsEvidence } from '../../server/features/claim/derive-claim.ts'
import type { CitationRecord } from '../../server/features/evidence/evidence-records.ts'
import type { Draft } from '../../server/features/revision/append.ts'
import {
  type RecordChange,
  type RecordKind,
  type RecordOf,
  recordKinds,
} from '../../server/features/revision/change.ts'
import { referencesOf } from '../../server/features/revision/references.ts'
import { type EntityType, entityTypeNames, entityTypes } from '../../server/ontology/entity-types.ts'
import {
  credibilityNames,
  reliabilityNames,
  responseOutcomeNames,
  reviewNames,
} from '../../server/ontology/evidence-terms.ts'
import { nameKindNames } from '../../server/ontology/literals.ts'
import { predicate, predicateNames, signatureOf } from '../../server/ontology/predicates.ts'
import { capture, citationOf, claimOf, disputeOf, documentOf, responseOf, sourceOf } from '../claim/records.ts'
import { proposalOf, proposed } from '../desk/proposals.ts'
import { literalOf, nameOf, put, retire } from './changes.ts'

/** The records that are current after some revision, and every identity's type: what a store should hold, kept plainly. */
export class Model {
  readonly records = new Map<string, { readonly kind: RecordKind; readonly record: RecordOf<RecordKind> }>()
  readonly types = new Map<string, EntityType>()

  copy(): Model {
    const copy = new Model()
    for (const [ref, held] of this.records) copy.records.set(ref, held)
    for (const [id, type] of this.types) copy.types.set(id, type)
    return copy
  }

  apply(change: RecordChange): void {
    if (change.op === 'retire') this.records.delete(`${change.kind}:${change.id}`)
    else this.records.set(`${change.kind}:${change.record.id}`, { kind: change.kind, record: change.record })
    if (change.op === 'put' && change.kind === 'entity') this.types.set(change.record.id, change.record.type)
  }

  of<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return [...this.records.values()].flatMap((held) => (held.kind === kind ? [held.record as RecordOf<K>] : []))
  }

  /** The refs that other records name. */
  named(): Set<string> {
    return new Set([...this.records.values()].flatMap(({ kind, record }) => referencesOf(kind, record)))
  }
}

/** Takes numbers for decisions, so that the same numbers make the same change and smaller ones a simpler one. */
type Roll = (sides: number) => number

const pick = <const T>(roll: Roll, items: readonly T[]): T | undefined => items[roll(items.length)]
const sure = <const T>(roll: Roll, items: readonly T[]): T => {
  const item = pick(roll, items)
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}
const maybe = <T>(roll: Roll, item: T): T | undefined => (roll(3) === 0 ? item : undefined)

const textLength = 1_000
const text = { ...capture, text: { ...capture.text, length: textLength } }
const values = ['Axis', 'Société Générale', '天网', '雪亮工程', 'ＦＵＬＬ', '𠮷', 'a"b\\c', 'Ω‮', 'x'] as const

type Maker = (model: Model, roll: Roll) => RecordChange | undefined

const putSource: Maker = (model, roll) => {
  const entity = maybe(roll, pick(roll, model.of('entity'))?.id)
  return put('source', sourceOf(`s${roll(3)}`, sure(roll, reliabilityNames), entity))
}

const putDocument: Maker = (model, roll) => {
  const publisher = pick(roll, model.of('source'))?.id
  if (publisher === undefined) return undefined
  const number = roll(5)
  const parents = model.of('document').filter((d) => d.id < `d${number}`)
  const origin = sure(roll, [
    { status: 'UNEXAMINED' },
    { status: 'INDEPENDENT', reason: { en: 'a', fr: 'b', zh: 'c' } },
    ...(parents.length > 0 ? [{ status: 'DERIVED_FROM', documents: parents.map((d) => d.id) } as const] : []),
  ])
  const kind = sure(roll, ['SECONDARY', 'PRIMARY'])
  return put('document', documentOf(`d${number}`, { publisher, origin, kind, capture: text }))
}

const putEntity: Maker = (model, roll) => {
  const id = `e${roll(8)}`
  const type = model.types.get(id) ?? sure(roll, entityTypeNames)
  const kind = maybe(roll, pick(roll, Object.keys(entityTypes[type].kinds)))
  const document = maybe(roll, pick(roll, model.of('document'))?.id)
  return put('entity', {
    id,
    type,
    ...(kind === undefined ? {} : { kind }),
    ...(document === undefined
      ? {}
      : { collective: { min: 1 + roll(3), named: false as const, passage: { document, start: 0, end: 5 } } }),
  })
}

const confirms = (citation: CitationRecord, claim: string) =>
  citation.claim === claim && citation.stance === 'SUPPORTS' && countsAsEvidence(citation)

/** The claims that stand as CONFIRMED on a citation. */
const confirmedBy = (model: Model, citation: string) =>
  model.of('claim').filter(({ standing }) => standing.value === 'CONFIRMED' && standing.citation === citation)

const said = (model: Model, roll: Roll, id: string): Partial<ClaimRecord> => {
  const party = pick(roll, model.of('entity'))
  const source = pick(roll, model.of('source'))
  const citation = pick(
    roll,
    model.of('citation').filter((c) => confirms(c, id)),
  )
  const validFrom = pick(roll, [undefined, '2010', '2012-05~', '2011-21'])
  const validTo = pick(roll, [undefined, '2018', '202X', '2015-06-01'])
  return {
    polarity: roll(6) === 5 ? 'IS_NOT' : 'IS',
    review: roll(4) === 3 ? sure(roll, reviewNames) : 'ACCEPTED',
    assertedBy: sure(roll, [
      { unknown: true },
      ...(party ? [{ entity: party.id }] : []),
      ...(source ? [{ source: source.id }] : []),
    ]),
    standing: sure(roll, [
      { value: 'ALLEGED' },
      { value: 'RETRACTED', reason: 'wrong' },
      ...(citation ? [{ value: 'CONFIRMED' as const, reason: 'shown', citation: citation.id }] : []),
    ]),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  }
}

const putRelation: Maker = (model, roll) => {
  const entities = model.of('entity')
  const fitting = entities.flatMap((subject) =>
    entities.flatMap((object) =>
      subject.id === object.id
        ? []
        : predicateNames
            .filter((name) => signatureOf(name, subject.type, object.type))
            .map((name) => ({ subject: subject.id, object: object.id, name })),
    ),
  )
  const join = pick(roll, fitting)
  if (join === undefined) return undefined
  const { stages, qualifiers } = predicate(join.name)
  const stage = maybe(roll, pick(roll, stages))
  const qualifier = pick(roll, qualifiers)
  const id = `c${roll(12)}`
  const { stage: _, ...claim } = claimOf({
    id,
    subject: join.subject,
    predicate: join.name,
    object: { entity: join.object },
  })
  return put('claim', {
    ...claim,
    ...said(model, roll, id),
    ...(stage === undefined ? {} : { stage }),
    ...(qualifier === undefined ? {} : { qualifier }),
  } as ClaimRecord)
}

const putName: Maker = (model, roll) => {
  const subject = pick(roll, model.of('entity'))?.id
  if (subject === undefined) return undefined
  const language = sure(roll, ['en', 'fr', 'zh-Hans'])
  const id = `n${roll(8)}`
  const name = nameOf(id, subject, sure(roll, values), language, 'Latn', sure(roll, nameKindNames))
  return put('claim', { ...name, ...said(model, roll, id) } as ClaimRecord)
}

const putFigure: Maker = (model, roll) => {
  const subject = pick(roll, model.of('entity'))?.id
  if (subject === undefined) return undefined
  const counted = { en: 'cameras', fr: 'caméras', zh: '摄像头' }
  const literal = { value: roll(1_000) / 8 - 60, approx: false, unit: '1', counted, asWritten: sure(roll, values) }
  const id = `l${roll(4)}`
  return put('claim', literalOf(id, subject, { predicate: 'figure', object: { literal } }, said(model, roll, id)))
}

const putCitation: Maker = (model, roll) => {
  const claim = pick(roll, model.of('claim'))?.id
  const document = pick(roll, model.of('document'))?.id
  if (claim === undefined || document === undefined) return undefined
  const entity = maybe(roll, pick(roll, model.of('entity'))?.id)
  const base = citationOf(`x${roll(12)}`, document, sure(roll, credibilityNames), { claim })
  const start = roll(textLength)
  const citation: CitationRecord = {
    ...base,
    stance: roll(4) === 3 ? 'CONTRADICTS' : 'SUPPORTS',
    review: roll(4) === 3 ? sure(roll, reviewNames) : 'ACCEPTED',
    selector: { ...base.selector, start, end: textLength },
    ...(entity === undefined ? {} : { attributedTo: { entity } }),
    ...(roll(6) === 5 ? { retracted: { reason: 'misread' } } : {}),
  }
  const holds = confirmedBy(model, citation.id).every((confirmed) => confirms(citation, confirmed.id))
  return holds ? put('citation', citation) : undefined
}

const putResponse: Maker = (model, roll) => {
  const claims = [pick(roll, model.of('claim'))?.id, pick(roll, model.of('claim'))?.id].filter((id) => id !== undefined)
  const party = pick(roll, model.of('entity'))?.id
  const saidBy = pick(roll, model.of('source'))?.id
  if (claims.length === 0 || party === undefined || saidBy === undefined) return undefined
  return put('response', responseOf(sure(roll, responseOutcomeNames), { id: `r${roll(3)}`, claims, party, saidBy }))
}

const putDispute: Maker = (model, roll) => {
  const claim = pick(roll, model.of('claim'))?.id
  return claim === undefined ? undefined : put('dispute', { ...disputeOf(roll(2) === 0, claim), id: `q${roll(3)}` })
}

/** What is proposed need not fit the graph: that is looked at when it is accepted. */
const putProposal: Maker = (model, roll) => {
  const id = `p${roll(3)}`
  const before = model.of('proposal').find((proposal) => proposal.id === id)
  const change = sure(roll, [putSource, putEntity, putRelation, putCitation])(model, roll)
  if (change === undefined) return undefined
  if (before === undefined || (before.state === 'SENT_BACK' && roll(2) === 0))
    return put('proposal', proposalOf(id, [proposed(change)], { comments: before?.comments ?? [] }))
  if (before.state === 'ACCEPTED' || before.state === 'WITHDRAWN') return undefined
  const comments = [...before.comments, { by: 'editor', time: '2026-01-01T00:00:00.000Z', text: sure(roll, values) }]
  return before.state === 'PROPOSED' && roll(2) === 0
    ? put('proposal', { ...before, state: 'SENT_BACK', comments })
    : put('proposal', { ...before, state: 'WITHDRAWN' })
}

const retireUnnamed: Maker = (model, roll) => {
  const named = model.named()
  const [kind, id] =
    pick(
      roll,
      [...model.records.keys()].filter((ref) => !named.has(ref)),
    )?.split(':') ?? []
  return id === undefined ? undefined : retire(kind as RecordKind, id)
}

const makers = [
  putEntity,
  putRelation,
  putName,
  putCitation,
  putSource,
  putDocument,
  putRelation,
  putCitation,
  putFigure,
  putResponse,
  putDispute,
  putProposal,
  retireUnnamed,
] as const

/** Changes that no store may take, whatever else the revision holds. */
const spoilers: readonly Maker[] = [
  () => put('claim', nameOf('n0', 'nobody', 'x')),
  () => ({ op: 'put', kind: 'claim', record: {} }) as unknown as RecordChange,
  () => put('source', { ...sourceOf('s0', 'A'), name: '\ud800' }),
  (_, roll) => retire(sure(roll, recordKinds), 'nothing'),
  (model, roll) => {
    const ref = pick(roll, [...model.named()])?.split(':')
    return ref === undefined ? undefined : retire(ref[0] as RecordKind, ref[1] ?? '')
  },
  (model, roll) => {
    const entity = pick(roll, model.of('entity'))
    return entity && put('entity', { id: entity.id, type: entity.type === 'Vendor' ? 'Buyer' : 'Vendor' })
  },
  (model, roll) => {
    const document = pick(roll, model.of('document'))
    return (
      document &&
      put('document', { ...document, origin: { status: 'DERIVED_FROM', documents: [document.id, document.id] } })
    )
  },
  (model, roll) => {
    const citation = pick(roll, model.of('citation'))
    return citation && put('citation', { ...citation, selector: { ...citation.selector, end: textLength + 1 } })
  },
  (model, roll) => {
    const citation = pick(
      roll,
      model.of('citation').filter((c) => confirmedBy(model, c.id).length > 0),
    )
    return citation && put('citation', { ...citation, retracted: { reason: 'misread' } })
  },
  (model, roll) => {
    const proposal = pick(roll, model.of('proposal'))
    return proposal && put('proposal', { ...proposal, by: 'somebody-else' })
  },
  (model, roll) => {
    const [citation] = model.of('citation')
    const document = model.of('document').find((d) => d.id === citation?.document)
    const short = { ...text, text: { ...text.text, length: 1 + roll(textLength - 1) } }
    return document && put('document', { ...document, capture: short })
  },
]

export interface RandomRevision {
  readonly draft: Draft
  /** Null: must be refused. */
  readonly after: Model | null
}

const dice = (rolls: readonly number[]): Roll => {
  let next = 0
  return (sides) => {
    const roll = rolls[next % rolls.length] ?? 0
    next += 1
    return sides === 0 ? 0 : roll % sides
  }
}

function revisionOf(before: Model, steps: readonly (readonly number[])[], spoiler: readonly number[]): RandomRevision {
  const model = before.copy()
  const changes: RecordChange[] = []
  const touched = new Set<string>()
  const add = (change: RecordChange | undefined) => {
    if (change === undefined) return false
    const ref = `${change.kind}:${change.op === 'put' ? change.record.id : change.id}`
    if (touched.has(ref)) return false
    touched.add(ref)
    changes.push(change)
    return true
  }
  for (const rolls of steps) {
    const roll = dice(rolls)
    const change = sure(roll, makers)(model, roll)
    if (change !== undefined && add(change)) model.apply(change)
  }
  const roll = dice(spoiler)
  const spoiled = roll(4) === 3 && add(sure(roll, spoilers)(model, roll))
  const draft = { actor: 'tester', changes }
  return { draft, after: spoiled || changes.length === 0 ? null : model }
}

const rolls = fc.array(fc.nat(9_999), { minLength: 12, maxLength: 12 })

/** A history from nothing: each revision follows from those before it that were not refused. */
export const randomHistory = (revisions: number): fc.Arbitrary<readonly RandomRevision[]> =>
  fc
    .array(fc.tuple(fc.array(rolls, { minLength: 1, maxLength: 12 }), rolls), { minLength: 1, maxLength: revisions })
    .map((plans) => {
      let model = new Model()
      return plans.map(([steps, spoiler], index) => {
        const revision = revisionOf(model, steps, spoiler)
        model = revision.after ?? model
        const time = new Date(Date.UTC(2026, 0, 1 + index)).toISOString()
        return { ...revision, draft: { ...revision.draft, time } }
      })
    })
