import { type EntityType, entityType } from '../../../ontology/entity-types.ts'
import type { NounWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'

export const quoted = (text: string) => `“${text}”`

/** An entity as a noun phrase; deals are quoted, after a noun unless their description has it. */
export function name({ type, kind, label, collective }: EntityView): string {
  if (collective !== null) return label
  if (type !== 'Tender' && type !== 'Contract') return label
  if (kind === 'REPORTED_SALE') return `销售${quoted(label)}`
  const noun = type === 'Tender' ? '招标' : kind === 'AWARD' ? '中标' : '合同'
  return label.includes(noun) ? quoted(label) : noun + quoted(label)
}

/** Measure word and noun of what is counted. */
const measured: Readonly<Record<EntityType, string>> = {
  Vendor: '家供应商',
  Product: '种产品',
  Tender: '次招标',
  Contract: '份合同',
  Buyer: '家采购方',
  Programme: '个项目',
  Place: '个地点',
  Authority: '个主管机构',
  Regulation: '项法规',
}

const measuredKinds: Readonly<Record<string, string>> = {
  PUBLIC_SECURITY: '家公安机关',
  MINISTRY: '个部委',
  UNIVERSITY: '所高校',
  CORPS: '个兵团',
  OTHER: '家其他机构',
  AWARD: '次中标',
  REPORTED_SALE: '笔据报道的销售',
}

const listWith = (joint: string) => (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}${joint}${items.at(-1)}`

/** "甲、乙或丙". */
export const either = listWith('或')

/** What entities of a type and kind are called. */
export const nounOf = (type: EntityType, kind: string | null): string =>
  (kind === null ? undefined : entityType(type).kinds[kind]?.labels.zh) ?? entityType(type).labels.zh

export const nouns: NounWords = {
  phrase: name,
  several: (min, type, kind) => {
    const kindLabel = kind === null ? undefined : entityType(type).kinds[kind]?.labels.zh
    const what = (kind !== null && measuredKinds[kind]) || (kindLabel === undefined ? measured[type] : `个${kindLabel}`)
    return `至少${min === 2 ? '两' : min === 1 ? '一' : min}${what}（未具名）`
  },
  theCompany: '该公司',
  list: listWith('和'),
}
