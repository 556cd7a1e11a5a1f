import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfDays } from '../../server/features/claim/edtf-days.ts'
import { linkFaults } from '../../web/features/link/link-faults.ts'
import { emptyState } from '../../web/state/answer-state.ts'
import { isDateInput } from '../../web/state/date-input.ts'
import { mended } from '../../web/state/link-reader.ts'
import { entityEnd } from '../../web/state/question-edits.ts'
import { formatState, parseState } from '../../web/state/url-state.ts'

const faultsOf = (query: string, pathname = '/chains') => linkFaults(pathname, new URLSearchParams(query))

describe('what a link says that is not understood', () => {
  it('is told by name, and the valid part still counts', () => {
    const query = 'from=axis-communications&since=abc&stage=FOO&hops=99&lang=en'
    expect(faultsOf(query)).toEqual([
      { name: 'hops', text: '99', kept: null },
      { name: 'since', text: 'abc', kept: null },
      { name: 'stage', text: 'FOO', kept: null },
    ])
    expect(parseState(new URLSearchParams(query))).toEqual({ ...emptyState, from: entityEnd('axis-communications') })
  })

  it('may be a part of a list', () => {
    expect(faultsOf('stages=SOLD.STOLEN.DELIVERED')).toEqual([
      { name: 'stages', text: 'STOLEN', kept: 'SOLD.DELIVERED' },
    ])
    expect(parseState(new URLSearchParams('stages=SOLD.STOLEN.DELIVERED')).stages).toEqual(['SOLD', 'DELIVERED'])
    expect(faultsOf('expanded=guilin*MAKES-out-Product.guilin2*MAKES-up-Product')).toEqual([
      { name: 'expanded', text: 'guilin2*MAKES-up-Product', kept: 'guilin*MAKES-out-Product' },
    ])
  })

  it('is told where a single value is given twice', () => {
    expect(faultsOf('k=3&k=4')).toEqual([{ name: 'k', text: '4', kept: '3' }])
  })

  it('may be a part of an end: a set that is not understood whole is none, and a set stands alone', () => {
    expect(faultsOf('from=axis.Vendor.morpho')).toEqual([{ name: 'from', text: 'Vendor', kept: 'axis.morpho' }])
    expect(faultsOf('from=Vendor.axis')).toEqual([{ name: 'from', text: 'axis', kept: 'Vendor' }])
    expect(faultsOf('to=Buyer*kind-GHOST*country-CN')).toEqual([
      { name: 'to', text: 'Buyer*kind-GHOST*country-CN', kept: null },
    ])
    expect(faultsOf('via=a.B.c&withoutHops=a*b.c*d*claim')).toEqual([
      { name: 'via', text: 'B', kept: 'a.c' },
      { name: 'withoutHops', text: 'a*b', kept: 'c*d*claim' },
    ])
  })

  it('is told on every page, each knowing its own parameters', () => {
    expect(faultsOf('assertedBy=Nobody&speaker=axis-communications', '/claims')).toEqual([
      { name: 'assertedBy', text: 'Nobody', kept: null },
    ])
    expect(faultsOf('revision=first&lang=fr', '/documents')).toEqual([{ name: 'revision', text: 'first', kept: null }])
    expect(faultsOf('revision=3&lang=fr&from=axis', '/entities/axis')).toEqual([
      { name: 'from', text: 'axis', kept: null },
    ])
  })

  const params = fc.dictionary(
    fc.constantFrom(
      'from',
      'to',
      'via',
      'withoutHops',
      'hops',
      'k',
      'since',
      'stages',
      'sel',
      'chain',
      'expanded',
      'view',
      'revision',
      'x',
    ),
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        'axis',
        'Vendor',
        'Buyer*country-CN',
        'a.b',
        'a*b*c',
        '3',
        '2012',
        'SOLD',
        'SOLD.X',
        'hop.1',
        'n2',
        'graph',
      ),
    ),
  )

  it('is left out of the mended address, which means the same', () => {
    fc.assert(
      fc.property(params, (made) => {
        const address = new URLSearchParams(made)
        const next = mended(address, linkFaults('/chains', address))
        expect(linkFaults('/chains', next)).toEqual([])
        expect(parseState(next)).toEqual(parseState(address))
      }),
    )
  })

  it('is nothing in an address that the page wrote itself', () => {
    fc.assert(
      fc.property(params, (made) => {
        const written = formatState(parseState(new URLSearchParams(made)))
        expect(linkFaults('/chains', new URLSearchParams(written.toString()))).toEqual([])
      }),
    )
  })
})

describe('a date in a link or a field', () => {
  it('is one that the API takes', () => {
    const text = fc.stringMatching(/^[0-3][0-9]([0-9X]{2}|XX)(-([01][0-9]|XX)(-([0-3][0-9]|XX))?)?[~?%]?$/)
    fc.assert(
      fc.property(text, (date) => {
        if (isDateInput(date)) expect(edtfDays(date), date).not.toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it.each(['2012', '2015-09', '2015-09-21', '201X', '20XX', '2012~', '2012-XX', '2012-02-XX'])('%s', (date) => {
    expect(isDateInput(date)).toBe(true)
    expect(edtfDays(date)).not.toBeNull()
  })

  it.each(['abc', '2015-13', '2015-02-30', '20X5', '2012-XX-12', '12', '2012/2013', ''])('not %j', (date) => {
    expect(isDateInput(date)).toBe(false)
  })
})
