import type { Draft } from '../../server/features/revision/append.ts'
import type { Change } from '../../server/features/revision/change.ts'
import { capture, citationOf, disputeOf, documentOf, responseOf, sourceOf } from '../claim/records.ts'
import { proposalOf } from '../desk/proposals.ts'
import { literalOf, nameOf, put, relationOf, retire } from './changes.ts'

/**
 * A graph with every kind of record, every literal, parallel claims, both stances, versions replaced and retired, and
 * names in several scripts: what every query and both stores are tried on.
 */

const text = { ...capture, bytes: 9_000, text: { ...capture.text, length: 8_000 } }
const words = (en: string, fr: string, zh: string) => ({ en, fr, zh })

const publications: Change[] = [
  put('source', sourceOf('ngo', 'B')),
  put('source', sourceOf('weak-paper', 'D')),
  put('source', sourceOf('coder-notes', 'F')),
  put('document', documentOf('report', { publisher: 'ngo', capture: text, published: '2020-09-21', language: 'fr' })),
  put('document', documentOf('release', { publisher: 'ngo', capture: text, origin: derivedFrom('report') })),
  put('document', documentOf('clipping', { publisher: 'weak-paper', capture: text, origin: derivedFrom('release') })),
  put('document', documentOf('contract-scan', { publisher: 'ngo', capture: text, kind: 'PRIMARY' })),
  put('document', documentOf('notes', { publisher: 'coder-notes', capture: text, origin: { status: 'UNEXAMINED' } })),
  put('document', documentOf('listed', { publisher: 'ngo', coding: 'LISTED', origin: { status: 'UNEXAMINED' } })),
]

function derivedFrom(...documents: string[]) {
  return { status: 'DERIVED_FROM', documents } as const
}

const parties: Change[] = [
  put('entity', { id: 'maker', type: 'Vendor', kind: 'MAKER' }),
  put('entity', { id: 'group', type: 'Vendor' }),
  put('entity', { id: 'reseller', type: 'Vendor', kind: 'DISTRIBUTOR' }),
  put('entity', { id: 'camera', type: 'Product' }),
  put('entity', { id: 'tender', type: 'Tender' }),
  put('entity', { id: 'deal', type: 'Contract', kind: 'REPORTED_SALE' }),
  put('entity', { id: 'bureau', type: 'Buyer', kind: 'PUBLIC_SECURITY' }),
  put('entity', { id: 'corps', type: 'Buyer', kind: 'CORPS' }),
  put('entity', {
    id: 'universities',
    type: 'Buyer',
    kind: 'UNIVERSITY',
    collective: { min: 2, named: false, passage: { document: 'report', start: 100, end: 180 } },
  }),
  put('entity', { id: 'skynet', type: 'Programme', kind: 'NATIONAL' }),
  put('entity', { id: 'skynet-guilin', type: 'Programme', kind: 'LOCAL' }),
  put('entity', { id: 'guilin', type: 'Place', kind: 'CITY' }),
  put('entity', { id: 'parliament', type: 'Authority' }),
  put('entity', { id: 'dual-use', type: 'Regulation' }),
  put('entity', { id: 'mistake', type: 'Vendor' }),
]

const relations: Change[] = [
  relationOf('makes', 'maker', 'MAKES', 'camera'),
  relationOf('supplies-1', 'maker', 'SUPPLIES', 'bureau', { stage: 'SOLD', validFrom: '2012', validTo: '2018' }),
  relationOf('supplies-2', 'maker', 'SUPPLIES', 'bureau', { stage: 'DELIVERED', validFrom: '2015-05~' }),
  relationOf('supplies-3', 'maker', 'SUPPLIES', 'universities', {
    stage: 'SOLD',
    validFrom: '2012',
    validTo: '2018',
    timing: 'WITHIN',
  }),
  relationOf('supplies-not', 'maker', 'SUPPLIES', 'corps', { polarity: 'IS_NOT', assertedBy: { entity: 'maker' } }),
  relationOf('supplies-proposed', 'maker', 'SUPPLIES', 'corps', { stage: 'SOLD', review: 'PROPOSED' }),
  relationOf('part', 'maker', 'PART_OF', 'group', { assertedBy: { source: 'ngo' } }),
  relationOf('distributes', 'reseller', 'DISTRIBUTES', 'camera'),
  relationOf('bid', 'reseller', 'BID_ON', 'tender', { stage: 'BID' }),
  relationOf('specifies', 'tender', 'SPECIFIES', 'camera', { stage: 'SPECIFIED', qualifier: 'RECOMMENDED' }),
  relationOf('issued', 'tender', 'ISSUED_BY', 'bureau'),
  relationOf('under', 'deal', 'UNDER', 'tender'),
  relationOf('awarded', 'deal', 'AWARDED_TO', 'reseller', { stage: 'CONTRACTED', validFrom: '2015' }),
  relationOf('covers', 'deal', 'COVERS', 'camera', { stage: 'SOLD' }),
  relationOf('signed', 'deal', 'SIGNED_BY', 'bureau', { stage: 'CONTRACTED' }),
  relationOf('uses', 'bureau', 'USES', 'camera', { stage: 'OPERATED', validTo: '201X' }),
  relationOf('contributes', 'camera', 'CONTRIBUTES_TO', 'skynet-guilin', { stage: 'INSTALLED' }),
  relationOf('local', 'skynet-guilin', 'PART_OF', 'skynet'),
  relationOf('operates', 'bureau', 'OPERATES', 'skynet-guilin'),
  relationOf('located', 'bureau', 'LOCATED_IN', 'guilin'),
  relationOf('maker-located', 'maker', 'LOCATED_IN', 'guilin'),
  relationOf('linked', 'bureau', 'AFFILIATED_WITH', 'corps'),
  relationOf('subject-to', 'maker', 'SUBJECT_TO', 'dual-use'),
  relationOf('position', 'parliament', 'TAKES_POSITION_ON', 'dual-use', { qualifier: 'SUPPORTS_STRICTER' }),
  relationOf('wrong', 'mistake', 'MAKES', 'camera'),
].map((claim) => put('claim', claim))

const values: Change[] = [
  nameOf('name-en', 'maker', 'Société Générale d’Électronique', 'fr'),
  nameOf('name-alias', 'maker', 'SGÉ', 'fr', 'Latn', 'ABBREVIATION'),
  nameOf('name-zh', 'bureau', '桂林市公安局', 'zh-Hans', 'Hans'),
  nameOf('name-zh-en', 'bureau', 'Guilin Public Security Bureau', 'en', 'Latn', 'ALIAS'),
  nameOf('name-trad', 'skynet', '天網', 'zh-Hant', 'Hant'),
  nameOf('name-astral', 'corps', '𠮷林 ‮ Ω 😀', 'zh', 'Hani'),
  nameOf('name-wide', 'camera', 'ＣＡＭ－１', 'ja', 'Zyyy'),
  literalOf('described', 'maker', {
    predicate: 'description',
    object: { literal: { value: 'Makes "cameras"\\\nand\tlenses', language: 'en' } },
  }),
  literalOf('country', 'maker', { predicate: 'country', object: { literal: { code: 'SE' } } }),
  literalOf('site', 'maker', { predicate: 'website', object: { literal: { url: 'https://example.org/é?a=b' } } }),
  literalOf('where', 'guilin', {
    predicate: 'coordinates',
    object: { literal: { latitude: 25.273566, longitude: 110.290195 } },
  }),
  literalOf('when', 'deal', { predicate: 'date', object: { literal: { date: '2015-06' } } }),
  literalOf('cost', 'deal', {
    predicate: 'amount',
    object: { literal: { value: 1_234_567.89, currency: 'CNY', asWritten: '1 234 567,89 yuans' } },
  }),
  literalOf('count', 'skynet-guilin', {
    predicate: 'figure',
    object: {
      literal: {
        low: 1_000,
        approx: true,
        unit: '1',
        counted: words('cameras', 'caméras', '摄像头'),
        asWritten: 'plus de 1 000',
      },
    },
  }),
].map((claim) => put('claim', claim))

const at = (start: number, end: number) => ({ selector: { ...citationOf('any', 'any', '1').selector, start, end } })

const evidence: Change[] = [
  citationOf('cite-makes', 'report', '2', { claim: 'makes', ...at(10, 40) }),
  citationOf('cite-supplies-report', 'report', '2', { claim: 'supplies-1', ...at(50, 90) }),
  citationOf('cite-supplies-scan', 'contract-scan', '1', { claim: 'supplies-1', ...at(0, 8_000) }),
  citationOf('cite-supplies-clip', 'clipping', '4', { claim: 'supplies-2', ...at(5, 6) }),
  citationOf('cite-against', 'release', '2', { claim: 'supplies-2', stance: 'CONTRADICTS', ...at(7, 9) }),
  citationOf('cite-contributes', 'notes', '6', { claim: 'contributes', ...at(1, 2) }),
  citationOf('cite-draft', 'report', '1', { claim: 'local', review: 'DRAFT', ...at(3, 4) }),
  citationOf('cite-gone', 'report', '1', { claim: 'located', retracted: { reason: 'misread' }, ...at(3, 4) }),
  citationOf('cite-quoted', 'report', '3', {
    claim: 'supplies-3',
    attributedTo: { entity: 'maker' },
    ...at(100, 180),
  }),
].map((citation) => put('citation', citation))

const answers: Change[] = [
  put('response', responseOf('DENIES', { id: 'denial', claims: ['supplies-1', 'supplies-3'], document: 'listed' })),
  put(
    'response',
    responseOf('NO_CLEAR_ANSWER', { id: 'unclear', claims: ['supplies-2'], saidBy: 'ngo', askedBy: { source: 'ngo' } }),
  ),
  put('dispute', { ...disputeOf(true, 'contributes'), id: 'doubt' }),
  put('dispute', { ...disputeOf(false, 'part'), id: 'settled' }),
  put('proposal', proposalOf('amendment', [put('source', sourceOf('ngo', 'A'))], { against: { 'source:ngo': 1 } })),
  put('proposal', proposalOf('addition', [put('source', sourceOf('gazette', 'A'))])),
]

const corrections: Change[] = [
  put('source', sourceOf('weak-paper', 'B', 'reseller')),
  put('document', documentOf('report', { publisher: 'ngo', capture: text, origin: { status: 'UNEXAMINED' } })),
  put('entity', { id: 'group', type: 'Vendor', kind: 'SUBSIDIARY' }),
  put('claim', relationOf('supplies-2', 'maker', 'SUPPLIES', 'bureau', { stage: 'INSTALLED', validFrom: '2016' })),
  put('claim', nameOf('name-zh-en', 'bureau', 'Guilin Municipal Public Security Bureau', 'en', 'Latn', 'ALIAS')),
  put('claim', {
    ...relationOf('awarded', 'deal', 'AWARDED_TO', 'reseller', { stage: 'CONTRACTED' }),
    standing: { value: 'RETRACTED', reason: 'another company of that name' },
  }),
  put('claim', {
    ...relationOf('makes', 'maker', 'MAKES', 'camera'),
    standing: { value: 'CONFIRMED', reason: 'its own catalogue', citation: 'cite-makes' },
  }),
]

const removals: Change[] = [
  retire('citation', 'cite-draft'),
  retire('dispute', 'doubt'),
  put('response', responseOf('DENIES', { id: 'denial', claims: ['supplies-3'] })),
  retire('claim', 'wrong'),
  retire('entity', 'mistake'),
  retire('claim', 'name-wide'),
  put('proposal', proposalOf('addition', [put('source', sourceOf('gazette', 'A'))], { state: 'WITHDRAWN' })),
]

/** Applied in this order, each is one revision. */
export const richGraph: readonly Draft[] = [
  publications,
  parties,
  relations,
  values,
  evidence,
  answers,
  corrections,
  removals,
  [put('entity', { id: 'mistake', type: 'Vendor', kind: 'INTEGRATOR' })],
].map((changes, index) => ({ actor: `coder-é-${index}`, time: `2026-01-0${index + 1}T10:00:00.000Z`, changes }))
