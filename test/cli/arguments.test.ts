import { describe, expect, test } from 'vitest'
import { readArguments } from '../../server/cli/arguments.ts'

const signature = {
  name: 'path',
  positionals: ['FROM', 'TO'],
  options: {
    k: { value: 'N', help: '' },
    'max-hops': { value: 'N', help: '' },
    exclude: { value: 'ID', multiple: true, help: '' },
    json: { help: '' },
  },
} as const

const read = (...args: string[]) => readArguments(signature, args)

describe('arguments', () => {
  test('are values, lists and switches', () => {
    expect(read('a', '--k', '3', '--exclude=x', 'b', '--exclude', 'y', '--json')).toEqual({
      positionals: ['a', 'b'],
      values: { k: '3', 'max-hops': undefined, exclude: ['x', 'y'], json: true },
    })
    expect(read('a', 'b').values).toEqual({ k: undefined, 'max-hops': undefined, exclude: [], json: false })
  })

  test('may be negative numbers, which whoever reads them refuses', () => {
    expect(read('a', 'b', '--k', '-1').values.k).toBe('-1')
  })

  test('after -- are never options', () => {
    expect(read('--', '--k', 'b').positionals).toEqual(['--k', 'b'])
  })

  test.each([
    [['a'], 'TO is missing: filiere path FROM TO.'],
    [[], 'FROM and TO are missing: filiere path FROM TO.'],
    [['a', 'b', 'c'], '"c" is one argument too many'],
    [['a', 'b', '--max-hop', '3'], 'There is no option --max-hop. Did you mean --max-hops?'],
    [['a', 'b', '--zzzzzz'], 'There is no option --zzzzzz. See'],
    [['a', 'b', '-k', '3'], 'There is no option -k.'],
    [['a', 'b', '--toString'], 'There is no option --toString.'],
    [['a', 'b', '--k'], '--k needs a value: --k N.'],
    [['a', 'b', '--k', '--json'], '--k needs a value: --k N.'],
    [['a', 'b', '--k='], '--k needs a value: --k N.'],
    [['a', 'b', '--json=yes'], '--json is a switch and takes no value.'],
    [['a', 'b', '--k', '1', '--k', '2'], '--k is given twice.'],
  ])('%j are refused: %s', (args, sentence) => {
    expect(() => read(...args)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(sentence) }),
    )
  })
})
