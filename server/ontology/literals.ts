import type { Translated } from './language.ts'

/** Claims about one entity whose object is a value: a closed list, each with one datatype (see the claim record). */
export const literalPredicates = {
  name: { en: 'name', fr: 'nom', zh: '名称' },
  description: { en: 'description', fr: 'description', zh: '说明' },
  country: { en: 'country', fr: 'pays', zh: '国家' },
  website: { en: 'website', fr: 'site web', zh: '网站' },
  coordinates: { en: 'coordinates', fr: 'coordonnées', zh: '坐标' },
  date: { en: 'date', fr: 'date', zh: '日期' },
  amount: { en: 'amount', fr: 'montant', zh: '金额' },
  figure: { en: 'figure', fr: 'chiffre', zh: '数字' },
} as const satisfies Record<string, Translated>

export type LiteralPredicate = keyof typeof literalPredicates

export const literalPredicateNames = Object.keys(literalPredicates) as [LiteralPredicate, ...LiteralPredicate[]]

export const nameKinds = {
  OFFICIAL: { en: 'official name', fr: 'nom officiel', zh: '正式名称' },
  ALIAS: { en: 'alias', fr: 'autre nom', zh: '别名' },
  FORMER: { en: 'former name', fr: 'ancien nom', zh: '曾用名' },
  TRANSLITERATION: { en: 'transliteration', fr: 'translittération', zh: '音译' },
  ABBREVIATION: { en: 'abbreviation', fr: 'abréviation', zh: '缩写' },
} as const satisfies Record<string, Translated>

export type NameKind = keyof typeof nameKinds

export const nameKindNames = Object.keys(nameKinds) as [NameKind, ...NameKind[]]
