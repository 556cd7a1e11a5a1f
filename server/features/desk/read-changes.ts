import type { z } from 'zod'
import { literalPredicateNames } from '../../ontology/literals.ts'
import { refuseFor } from '../../refusals.ts'
import { literalClaimRecord, relationClaimRecord } from '../claim/claim-record.ts'
import { missingReason } from './missing-fields.ts'
import {
  type ProposableKind,
  type ProposedChange,
  proposableKinds,
  proposableSchemas,
  proposedChange,
} from './proposed-change.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The changes that somebody wrote, with what the desk knows itself filled in: the author, that claims and citations are
 * proposed, and how records stand at first. Throws BAD_INPUT, with a reason of its own for every field that is missing.
 */
export function readChanges(written: readonly unknown[] | null | undefined, author: string): ProposedChange[] {
  if (written === null || written === undefined || written.length === 0) return refuseFor('MISSING_CHANGES', {})
  return written.map((one, index) => readChange(one, `change ${index + 1}`, author))
}

function readChange(written: unknown, place: string, author: string): ProposedChange {
  const { op, kind, id, reason, record } = fieldsOf(written)
  if (isMissing(op)) refuseFor('MISSING_OPERATION', { record: place })
  if (isMissing(kind)) refuseFor('MISSING_KIND', { record: place })
  if (!isProposable(kind)) return invalid(place, 'kind', `use one of ${proposableKinds.join(', ')}`)
  if (op === 'retire') {
    if (isMissing(id)) refuseFor('MISSING_ID', { record: place })
    if (isMissing(reason)) refuseFor('MISSING_RETIREMENT_REASON', { record: `${kind}:${id}` })
    return parsed(proposedChange, { op, kind, id, reason }, `${kind}:${id}`, []) as ProposedChange
  }
  if (op !== 'put') return invalid(place, 'op', 'use put or retire')
  if (isMissing(record)) refuseFor('MISSING_RECORD', { record: place })
  const fields = fieldsOf(record)
  if (isMissing(fields.id)) refuseFor('MISSING_ID', { record: place })
  const filled = { ...fields, ...filledIn(kind, fields, author) }
  return { op, kind, record: parsed(schemaOf(kind, filled), filled, `${kind}:${fields.id}`, [kind]) } as ProposedChange
}

/** What nobody has to write, or may: who coded something is whoever proposes it. */
function filledIn(kind: ProposableKind, fields: Fields, author: string): Fields {
  switch (kind) {
    case 'claim':
      return { author, review: 'PROPOSED', standing: fields.standing ?? { value: 'ALLEGED' } }
    case 'citation':
      return { author, review: 'PROPOSED' }
    case 'dispute':
      return { author, open: fields.open ?? true }
    case 'document':
      return { coding: fields.coding ?? 'CODED', origin: fields.origin ?? { status: 'UNEXAMINED' } }
    default:
      return {}
  }
}

/** A claim by its predicate, so that what is wrong with it is said of the one thing that it can be. */
function schemaOf(kind: ProposableKind, { predicate }: Fields): z.ZodType {
  if (kind !== 'claim') return proposableSchemas[kind]
  return (literalPredicateNames as readonly unknown[]).includes(predicate) ? literalClaimRecord : relationClaimRecord
}

function parsed(schema: z.ZodType, value: unknown, record: string, prefix: readonly string[]): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap((issue) => innermost(issue))
  for (const { path } of issues) {
    const reason = isMissing(valueAt(value, path)) ? missingReason([...prefix, ...path]) : null
    if (reason !== null) refuseFor(reason, { record })
  }
  const [first] = issues
  return invalid(record, first?.path.join('.') ?? '', first?.message ?? 'it is not valid')
}

interface Issue {
  readonly path: readonly string[]
  readonly message: string
}

/** Where a value may take several shapes, the one that it comes closest to says what is wrong. */
function innermost(issue: z.core.$ZodIssue, prefix: readonly string[] = []): Issue[] {
  const path = [...prefix, ...issue.path.map(String)]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issue.message }]
  const [closest = []] = [...issue.errors].sort((a, b) => a.length - b.length)
  return closest.flatMap((inner) => innermost(inner, path))
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inner: unknown, key) => (inner === null || inner === undefined ? inner : fieldsOf(inner)[key]), value)

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const isProposable = (kind: unknown): kind is ProposableKind => (proposableKinds as readonly unknown[]).includes(kind)

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

const invalid = (record: string, field: string, problem: string): never =>
  refuseFor('FIELD_INVALID', { record, field, problem: problem.replace(/\.$/, '') })
