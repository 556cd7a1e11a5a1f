import { expect, test } from 'vitest'
import { claimSentence } from '../../server/features/words/claim-sentence.ts'
import { relation } from './seed-views.ts'

const gazette = (id: string) => ({ id, name: 'The Gazette', entity: null })

test('a publisher’s words are its own only where it published them itself, not where another of the same name did', () => {
  const said = (relayedBy: string) =>
    claimSentence(
      relation('en', 'noldus', 'MAKES', 'faceReader', {
        speaker: { publisher: gazette('gazette-of-delft') },
        relays: [{ publisher: gazette(relayedBy), published: '2020' }],
      }),
      'en',
    )
  expect(said('gazette-of-delft')).toMatch(/^According to The Gazette \(2020\), /)
  expect(said('gazette-of-utrecht')).toMatch(/^According to The Gazette, as reported by The Gazette \(2020\), /)
})
