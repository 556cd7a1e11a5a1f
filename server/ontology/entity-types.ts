import type { Translated } from './language.ts'

export interface EntityKind {
  readonly labels: Translated
}

export interface EntityTypeDefinition {
  readonly labels: Translated
  readonly plurals: Translated
  /** What an entity of this type is, in one sentence. */
  readonly description: Translated
  readonly kinds: Readonly<Record<string, EntityKind>>
  /** Whether a chain through it may share only the organisation, not the goods (see "inferred junction"). */
  readonly organisation: boolean
  /** The column of the supply chain, from upstream (0) to downstream (5). */
  readonly lane: number
  /** FollowTheMoney schema. */
  readonly ftm: string
  /** Open Contracting Data Standard blocks or party roles. */
  readonly ocds: readonly string[]
  readonly jsonld: string
}

const kind = (en: string, fr: string, zh: string): EntityKind => ({ labels: { en, fr, zh } })

export const entityTypes = {
  Vendor: {
    labels: { en: 'vendor', fr: 'fournisseur', zh: '供应商' },
    plurals: { en: 'vendors', fr: 'fournisseurs', zh: '供应商' },
    description: {
      en: 'A company that makes, distributes, integrates or sells.',
      fr: 'Une entreprise qui fabrique, distribue, intègre ou vend.',
      zh: '从事制造、经销、集成或销售的公司。',
    },
    kinds: {
      MAKER: kind('maker', 'fabricant', '制造商'),
      SUBSIDIARY: kind('subsidiary', 'filiale', '子公司'),
      DISTRIBUTOR: kind('distributor', 'distributeur', '经销商'),
      INTEGRATOR: kind('integrator', 'intégrateur', '系统集成商'),
    },
    organisation: true,
    lane: 0,
    ftm: 'Company',
    ocds: ['supplier', 'tenderer'],
    jsonld: 'schema:Corporation',
  },
  Product: {
    labels: { en: 'product', fr: 'produit', zh: '产品' },
    plurals: { en: 'products', fr: 'produits', zh: '产品' },
    description: {
      en: 'A model, a software or a line of one maker.',
      fr: 'Un modèle, un logiciel ou une gamme d’un seul fabricant.',
      zh: '某一制造商的型号、软件或产品线。',
    },
    kinds: {},
    organisation: false,
    lane: 1,
    ftm: 'Asset',
    ocds: ['item'],
    jsonld: 'schema:Product',
  },
  Tender: {
    labels: { en: 'tender', fr: 'appel d’offres', zh: '招标' },
    plurals: { en: 'tenders', fr: 'appels d’offres', zh: '招标' },
    description: { en: 'One call for tenders.', fr: 'Un appel d’offres.', zh: '一次招标。' },
    kinds: {},
    organisation: false,
    lane: 2,
    ftm: 'CallForTenders',
    ocds: ['tender'],
    jsonld: 'filiere:Tender',
  },
  Contract: {
    labels: { en: 'contract', fr: 'contrat', zh: '合同' },
    plurals: { en: 'contracts', fr: 'contrats', zh: '合同' },
    description: {
      en: 'One deal: a contract, an award, or a sale that a source reports without any paper seen.',
      fr: 'Une transaction\u00a0: un contrat, une attribution, ou une vente rapportée par une source sans pièce vue.',
      zh: '一笔交易：合同、中标，或仅由来源报道而未见文件的销售。',
    },
    kinds: {
      CONTRACT: kind('contract', 'contrat', '合同'),
      AWARD: kind('award', 'attribution', '中标'),
      REPORTED_SALE: kind('reported sale', 'vente rapportée', '据报道的销售'),
    },
    organisation: false,
    lane: 2,
    ftm: 'Contract',
    ocds: ['award', 'contract'],
    jsonld: 'filiere:Contract',
  },
  Buyer: {
    labels: { en: 'buyer', fr: 'acheteur', zh: '采购方' },
    plurals: { en: 'buyers', fr: 'acheteurs', zh: '采购方' },
    description: {
      en: 'A public body that buys or uses.',
      fr: 'Un organisme public qui achète ou utilise.',
      zh: '采购或使用产品的公共机构。',
    },
    kinds: {
      PUBLIC_SECURITY: kind('public security', 'sécurité publique', '公安机关'),
      MINISTRY: kind('ministry', 'ministère', '部委'),
      UNIVERSITY: kind('university', 'université', '高校'),
      CORPS: kind('corps', 'corps', '兵团'),
      OTHER: kind('other body', 'autre organisme', '其他机构'),
    },
    organisation: true,
    lane: 3,
    ftm: 'PublicBody',
    ocds: ['buyer'],
    jsonld: 'schema:GovernmentOrganization',
  },
  Programme: {
    labels: { en: 'programme', fr: 'programme', zh: '项目' },
    plurals: { en: 'programmes', fr: 'programmes', zh: '项目' },
    description: {
      en: 'A surveillance programme, national or local.',
      fr: 'Un programme de surveillance, national ou local.',
      zh: '国家级或地方级的监控项目。',
    },
    kinds: {
      NATIONAL: kind('national programme', 'programme national', '国家级项目'),
      LOCAL: kind('local programme', 'programme local', '地方项目'),
    },
    organisation: false,
    lane: 4,
    ftm: 'Project',
    ocds: [],
    jsonld: 'schema:Project',
  },
  Place: {
    labels: { en: 'place', fr: 'lieu', zh: '地点' },
    plurals: { en: 'places', fr: 'lieux', zh: '地点' },
    description: {
      en: 'A country, province, city or district.',
      fr: 'Un pays, une province, une ville ou un district.',
      zh: '国家、省、市或区。',
    },
    kinds: {
      COUNTRY: kind('country', 'pays', '国家'),
      PROVINCE: kind('province', 'province', '省级行政区'),
      CITY: kind('city', 'ville', '城市'),
      DISTRICT: kind('district', 'district', '区县'),
    },
    organisation: false,
    lane: 5,
    ftm: 'Address',
    ocds: [],
    jsonld: 'schema:Place',
  },
  Authority: {
    labels: { en: 'authority', fr: 'autorité', zh: '主管机构' },
    plurals: { en: 'authorities', fr: 'autorités', zh: '主管机构' },
    description: {
      en: 'A government, parliament or regulator that makes rules.',
      fr: 'Un gouvernement, un parlement ou un régulateur qui fixe des règles.',
      zh: '制定规则的政府、议会或监管机构。',
    },
    kinds: {},
    organisation: true,
    lane: 3,
    ftm: 'PublicBody',
    ocds: [],
    jsonld: 'schema:GovernmentOrganization',
  },
  Regulation: {
    labels: { en: 'regulation', fr: 'règlement', zh: '法规' },
    plurals: { en: 'regulations', fr: 'règlements', zh: '法规' },
    description: {
      en: 'An export-control or procurement rule.',
      fr: 'Une règle de contrôle des exportations ou de commande publique.',
      zh: '出口管制或采购规则。',
    },
    kinds: {},
    organisation: false,
    lane: 4,
    ftm: 'LegalEntity',
    ocds: [],
    jsonld: 'schema:Legislation',
  },
} as const satisfies Record<string, EntityTypeDefinition>

export type EntityType = keyof typeof entityTypes

export const entityTypeNames = Object.keys(entityTypes) as [EntityType, ...EntityType[]]

export function entityType(name: EntityType): EntityTypeDefinition {
  return entityTypes[name]
}
