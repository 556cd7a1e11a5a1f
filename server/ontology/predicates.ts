import { type EntityType, entityTypeNames } from './entity-types.ts'
import type { Translated } from './language.ts'
import { type Stage, stageNames, stagesFrom } from './stages.ts'

/**
 * How a claim is walked in the direction of supply: `forward` from subject to object, `reverse` from object to
 * subject, `none` never.
 */
export type Flow = 'forward' | 'reverse' | 'none'

export interface Signature {
  readonly subject: readonly EntityType[]
  readonly object: readonly EntityType[]
  readonly flow: Flow
}

export interface PredicateDefinition {
  /** "X ___ Y", read from subject to object. */
  readonly labels: Translated
  readonly signatures: readonly Signature[]
  /** The stages a claim of this predicate may have; empty: none. */
  readonly stages: readonly Stage[]
  /** The qualifiers a claim of this predicate may carry, one of them; empty: none. */
  readonly qualifiers: readonly Qualifier[]
  /** Whether the claim may also go without one of them. */
  readonly qualifierOptional: boolean
  /** Says how things are made up, not that goods moved: makes no inferred junction. */
  readonly structural: boolean
  /** Walked only when the question names it. */
  readonly onRequest: boolean
  /** FollowTheMoney schema of the edge. */
  readonly ftm: string
  readonly ocds: string | null
  readonly jsonld: string
}

export const qualifiers = {
  REQUIRED: { en: 'required', fr: 'exigé', zh: '指定' },
  RECOMMENDED: { en: 'recommended', fr: 'recommandé', zh: '推荐' },
  REFERENCE: { en: 'given as a reference', fr: 'cité en référence', zh: '作为参考' },
  SUPPORTS_STRICTER: {
    en: 'acknowledges a need for stricter rules',
    fr: 'reconnaît le besoin de règles plus strictes',
    zh: '承认需要更严格的规则',
  },
  OPPOSES_STRICTER: { en: 'opposes stricter rules', fr: 'opposé à des règles plus strictes', zh: '反对更严格的规则' },
  /** Not every rule of the regulation: only whether it asks for a licence. */
  LICENCE: { en: 'export licence needed', fr: 'licence d’exportation nécessaire', zh: '需要出口许可证' },
} as const satisfies Record<string, Translated>

export type Qualifier = keyof typeof qualifiers

export const qualifierNames = Object.keys(qualifiers) as [Qualifier, ...Qualifier[]]

const signature = (subject: readonly EntityType[], object: readonly EntityType[], flow: Flow): Signature => ({
  subject,
  object,
  flow,
})

const delivered = stagesFrom('SOLD')

const plain = {
  stages: [],
  qualifiers: [],
  qualifierOptional: false,
  structural: false,
  onRequest: false,
  ftm: 'UnknownLink',
  ocds: null,
} as const

export const predicates = {
  PART_OF: {
    ...plain,
    labels: { en: 'is part of', fr: 'fait partie de', zh: '隶属于' },
    signatures: [
      signature(['Vendor'], ['Vendor'], 'reverse'),
      signature(['Buyer'], ['Buyer'], 'forward'),
      signature(['Programme'], ['Programme'], 'forward'),
      signature(['Place'], ['Place'], 'forward'),
    ],
    structural: true,
    jsonld: 'schema:isPartOf',
  },
  LOCATED_IN: {
    ...plain,
    labels: { en: 'is located in', fr: 'se trouve à', zh: '位于' },
    signatures: [
      signature(['Buyer', 'Programme'], ['Place'], 'forward'),
      signature(
        entityTypeNames.filter((type) => type !== 'Buyer' && type !== 'Programme' && type !== 'Place'),
        ['Place'],
        'none',
      ),
    ],
    structural: true,
    jsonld: 'schema:location',
  },
  MAKES: {
    ...plain,
    labels: { en: 'makes', fr: 'produit', zh: '研制' },
    signatures: [signature(['Vendor'], ['Product'], 'forward')],
    jsonld: 'filiere:makes',
  },
  DISTRIBUTES: {
    ...plain,
    labels: { en: 'distributes', fr: 'distribue', zh: '经销' },
    signatures: [signature(['Vendor'], ['Product'], 'reverse')],
    jsonld: 'filiere:distributes',
  },
  SUPPLIES: {
    ...plain,
    labels: { en: 'supplies', fr: 'fournit', zh: '供货给' },
    signatures: [signature(['Vendor'], ['Vendor', 'Buyer'], 'forward')],
    stages: delivered,
    jsonld: 'filiere:supplies',
  },
  BID_ON: {
    ...plain,
    labels: { en: 'bid on', fr: 'a répondu à', zh: '投标参与' },
    signatures: [signature(['Vendor'], ['Tender'], 'forward')],
    stages: ['BID'],
    ocds: 'tender/tenderers',
    jsonld: 'filiere:bidOn',
  },
  SPECIFIES: {
    ...plain,
    labels: { en: 'names', fr: 'cite', zh: '列出' },
    signatures: [signature(['Tender'], ['Product', 'Vendor'], 'reverse')],
    stages: ['SPECIFIED'],
    qualifiers: ['REQUIRED', 'RECOMMENDED', 'REFERENCE'],
    ocds: 'tender/items',
    jsonld: 'filiere:specifies',
  },
  ISSUED_BY: {
    ...plain,
    labels: { en: 'was issued by', fr: 'a été émis par', zh: '由……发布' },
    signatures: [signature(['Tender'], ['Buyer'], 'forward')],
    ocds: 'tender/procuringEntity',
    jsonld: 'filiere:issuedBy',
  },
  UNDER: {
    ...plain,
    labels: { en: 'was made under', fr: 'fait suite à', zh: '依据' },
    signatures: [signature(['Contract'], ['Tender'], 'forward')],
    ocds: 'contracts/awardID',
    jsonld: 'filiere:under',
  },
  AWARDED_TO: {
    ...plain,
    labels: { en: 'went to', fr: 'a été attribué à', zh: '授予' },
    signatures: [signature(['Contract'], ['Vendor'], 'reverse')],
    stages: ['AWARDED', 'SOLD', 'CONTRACTED'],
    ftm: 'ContractAward',
    ocds: 'awards/suppliers',
    jsonld: 'filiere:awardedTo',
  },
  COVERS: {
    ...plain,
    labels: { en: 'covers', fr: 'porte sur', zh: '涵盖' },
    signatures: [signature(['Contract'], ['Product'], 'reverse')],
    stages: delivered,
    ocds: 'contracts/items',
    jsonld: 'filiere:covers',
  },
  SIGNED_BY: {
    ...plain,
    labels: { en: 'was concluded with', fr: 'a été conclu avec', zh: '买方为' },
    signatures: [signature(['Contract'], ['Buyer'], 'forward')],
    stages: ['SOLD', 'CONTRACTED'],
    ocds: 'buyer',
    jsonld: 'filiere:signedBy',
  },
  USES: {
    ...plain,
    labels: { en: 'uses', fr: 'utilise', zh: '使用' },
    signatures: [signature(['Buyer'], ['Product'], 'reverse')],
    stages: ['INSTALLED', 'OPERATED'],
    jsonld: 'filiere:uses',
  },
  CONTRIBUTES_TO: {
    ...plain,
    labels: { en: 'contributes to', fr: 'contribue à', zh: '参与' },
    signatures: [signature(['Vendor', 'Product', 'Contract', 'Tender'], ['Programme'], 'forward')],
    stages: stageNames,
    ftm: 'ProjectParticipant',
    jsonld: 'filiere:contributesTo',
  },
  DEPLOYED_IN: {
    ...plain,
    labels: { en: 'is deployed in', fr: 'est déployé à', zh: '部署于' },
    signatures: [signature(['Product', 'Programme'], ['Place'], 'forward')],
    stages: ['INSTALLED', 'OPERATED'],
    jsonld: 'filiere:deployedIn',
  },
  OPERATES: {
    ...plain,
    labels: { en: 'operates', fr: 'exploite', zh: '运营' },
    signatures: [signature(['Buyer'], ['Programme'], 'forward')],
    onRequest: true,
    ftm: 'ProjectParticipant',
    jsonld: 'filiere:operates',
  },
  AFFILIATED_WITH: {
    ...plain,
    labels: { en: 'is linked with', fr: 'est en lien avec', zh: '与……有联系' },
    signatures: [signature(['Buyer'], ['Buyer'], 'none')],
    jsonld: 'filiere:affiliatedWith',
  },
  SUBJECT_TO: {
    ...plain,
    labels: { en: 'is subject to', fr: 'est soumis à', zh: '受……约束' },
    signatures: [signature(['Vendor', 'Product'], ['Regulation'], 'none')],
    qualifiers: ['LICENCE'],
    qualifierOptional: true,
    jsonld: 'filiere:subjectTo',
  },
  TAKES_POSITION_ON: {
    ...plain,
    labels: { en: 'takes a position on', fr: 'prend position sur', zh: '就……表态' },
    signatures: [signature(['Authority'], ['Regulation'], 'none')],
    qualifiers: ['SUPPORTS_STRICTER', 'OPPOSES_STRICTER'],
    jsonld: 'filiere:takesPositionOn',
  },
} as const satisfies Record<string, PredicateDefinition>

export type Predicate = keyof typeof predicates

export const predicateNames = Object.keys(predicates) as [Predicate, ...Predicate[]]

export function predicate(name: Predicate): PredicateDefinition {
  return predicates[name]
}

/** The signature that two entity types fit, or undefined: the predicate cannot join them. */
export function signatureOf(name: Predicate, subject: EntityType, object: EntityType): Signature | undefined {
  return predicate(name).signatures.find((s) => s.subject.includes(subject) && s.object.includes(object))
}

/** Left out of questions that go both ways unless they name it: places and rules join everything to everything. */
export const namedOnlyWhenBothWays: readonly Predicate[] = ['LOCATED_IN', 'SUBJECT_TO']
