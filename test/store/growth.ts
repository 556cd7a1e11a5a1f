import type { Draft } from '../../server/features/revision/append.ts'
import { sourceOf } from '../claim/records.ts'
import { nameOf, put, relationOf, retire } from '../revision/changes.ts'

/** The changes of revision `number` of a graph that grows, with names replaced and claims retired on the way. */
export function growth(number: number): Draft {
  const vendor = `vendor-${number}`
  const former = `vendor-${number - 1}`
  return {
    actor: 'writer',
    changes: [
      put('source', sourceOf('press', number % 2 === 0 ? 'B' : 'C')),
      put('entity', { id: vendor, type: 'Vendor' }),
      put('claim', nameOf(`name-${number}`, vendor, `Société n° ${number} 公司`, 'fr')),
      ...(number === 1
        ? []
        : [
            put('claim', relationOf(`part-${number}`, vendor, 'PART_OF', former)),
            put('claim', nameOf(`name-${number - 1}`, former, `${'Long name '.repeat(number % 50)}${number}`)),
          ]),
      ...(number > 3 && number % 3 === 0 ? [retire('claim', `part-${number - 1}`)] : []),
    ],
  }
}
