import { expect, test } from 'vitest'
import type { EntityType } from '../../../server/ontology/entity-types.ts'
import type { Language } from '../../../server/ontology/language.ts'
import { inCountries, typedSets } from '../../../web/features/question/typed-sets.ts'

const types: readonly EntityType[] = ['Vendor', 'Product', 'Buyer']

test.each<[Language, string, string, readonly string[] | null, string]>([
  ['en', 'vendors in the EU', 'Vendor', null, 'EU'],
  ['en', 'Vendors in swed', 'Vendor', null, 'SE'],
  ['en', 'buyer in China', 'Buyer', null, 'CN'],
  ['en', 'distributors in France', 'Vendor', ['DISTRIBUTOR'], 'FR'],
  ['fr', 'fournisseurs dans l’UE', 'Vendor', null, 'EU'],
  ['fr', 'acheteurs en Chine', 'Buyer', null, 'CN'],
  ['zh', '欧盟的供应商', 'Vendor', null, 'EU'],
])('in %s, “%s” means a set', (language, typed, type, kinds, country) => {
  expect(inCountries(typedSets(typed, types, language), language)).toContainEqual({
    type,
    kinds,
    countries: [country],
    within: null,
    partOf: null,
  })
})

test.each(['vendors', 'vendors in', 'axis in Sweden', 'vend in Sweden'])('“%s” means none', (typed) => {
  expect(inCountries(typedSets(typed, types, 'en'), 'en')).toEqual([])
})
