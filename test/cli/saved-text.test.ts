import { expect, test } from 'vitest'
import { referenceText } from '../../server/cli/saved/saved-text.ts'

const saved = { id: 'abc', permalink: '/saved/abc', savedAt: '', savedIn: 9, revision: 8, citation: 'Cited.' }
const terminal = { colour: false } as Parameters<typeof referenceText>[3]

test('the permalink is printed whole where the server’s address is known', () => {
  expect(referenceText(saved, 'http://127.0.0.1:8080', 'en', terminal)).toContain(
    'Permalink: http://127.0.0.1:8080/saved/abc',
  )
  expect(referenceText(saved, null, 'en', terminal)).toContain('Permalink: /saved/abc')
})
