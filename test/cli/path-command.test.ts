import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../server/cli/text/width.ts'
import { runHere, type Said } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiere-cli-'))
  // The first command writes the seed graph, and says so.
  expect((await runHere(folder, 'search', 'axis')).notes).toBe('Writing the seed graph.\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const path = (...args: string[]): Promise<Said> => runHere(folder, 'path', ...args)

const id = z.string().regex(/^[a-z0-9-]+$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const strength = z.enum(['CORROBORATED', 'DOCUMENTED', 'REPORTED', 'WEAK', 'UNASSESSED'])
const hopNumber = z.int().positive()
const entity = z.strictObject({ id, type: z.string(), label: z.string().min(1) })
const citation = z.strictObject({
  documentSha256: sha256.nullable(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quoteSha256: sha256,
  stance: z.enum(['SUPPORTS', 'CONTRADICTS']),
  reliability: z.string().regex(/^[A-F]$/),
  credibility: z.string().regex(/^[1-6]$/),
})
const claim = z.strictObject({
  id,
  subject: id,
  predicate: z.string(),
  object: id,
  polarity: z.literal('IS'),
  stage: z.string().nullable(),
  standing: z.enum(['ALLEGED', 'CONFIRMED', 'DISPUTED']),
  strength,
  assertedBy: id.nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  roots: z.array(z.strictObject({ id, origin: z.enum(['INDEPENDENT', 'UNEXAMINED']) })).min(1),
  citations: z.array(citation).min(1),
})
const chain = z.strictObject({
  strength,
  weakestHop: hopNumber,
  inferredJunctions: z.array(hopNumber),
  flags: z.array(z.strictObject({ code: z.string(), hop: hopNumber })),
  hops: z.array(z.strictObject({ from: entity, to: entity, claims: z.array(claim).min(1) })).min(1),
})
const ends = z.strictObject({
  count: z.int().nonnegative(),
  entities: z.array(entity).nullable(),
  words: z.string().min(1),
})
const pairs = z.strictObject({
  complete: z.boolean(),
  words: z.string().min(1),
  sources: z.array(entity),
  targets: z.array(entity),
  sourcesWithout: z.int().nonnegative(),
  targetsWithout: z.int().nonnegative(),
  cells: z.array(
    z.strictObject({
      from: id,
      to: id,
      path: z.int().nonnegative(),
      strength,
      hops: z.int().positive(),
      inferred: z.boolean(),
    }),
  ),
})
const answer = z.strictObject({
  revision: z.int().positive(),
  partial: z.boolean(),
  explored: z
    .strictObject({
      fromEntities: z.int().nonnegative(),
      fromClaims: z.int().nonnegative(),
      toEntities: z.int().nonnegative(),
      toClaims: z.int().nonnegative(),
    })
    .nullable(),
  explanation: z.string().min(1),
  from: ends,
  to: ends,
  pairs: pairs.nullable(),
  paths: z.array(chain),
  namedOrBid: z.array(chain),
  relaxation: z
    .strictObject({ kind: z.string(), value: z.string().nullable(), words: z.string(), path: chain })
    .nullable(),
})

const json = async (...args: string[]) => {
  const said = await path(...args, '--json')
  return { ...said, json: answer.parse(JSON.parse(said.answer)) }
}

const stops = ({ hops }: z.infer<typeof chain>): string[] => [hops[0]?.from.id ?? '', ...hops.map(({ to }) => to.id)]

describe('path --json', { timeout: 60_000 }, () => {
  test('gives the chain from Axis to Skynet, in the shape that programs rely on', async () => {
    const { code, json: found, notes } = await json('axis-communications', 'skynet')
    expect(code).toBe(0)
    expect(notes).toBe('')
    expect(found.paths.map(stops)).toEqual([['axis-communications', 'skynet-guilin', 'skynet']])
    expect(found.paths[0]?.hops[0]?.claims[0]).toMatchObject({
      subject: 'axis-communications',
      predicate: 'CONTRIBUTES_TO',
      object: 'skynet-guilin',
      assertedBy: 'axis-communications',
      strength: 'REPORTED',
    })
  })

  test('is no evidence of absence, and exit code 3, when there is no chain', async () => {
    const { code, json: found } = await json('noldus-information-technology', 'skynet')
    expect(code).toBe(3)
    expect(found.paths).toEqual([])
    expect(found.explanation).toMatch(/^No sourced chain in this graph/)
  })

  test('obeys the filters', async () => {
    const reach = async (...options: string[]) =>
      (await json('axis-communications', 'skynet', ...options)).json.paths.length
    expect(await reach('--max-hops', '1')).toBe(0)
    expect(await reach('--exclude', 'skynet-guilin')).toBe(0)
    expect(await reach('--exclude-claim', 'axis-skynet-guilin')).toBe(0)
    expect(await reach('--min-strength', 'corroborated')).toBe(0)
    expect(await reach('--stage', 'delivered')).toBe(0)
    expect(await reach('--stage', 'installed')).toBe(1)
    expect(await reach('--predicate', 'contributes_to')).toBe(0)
    expect(await reach('--predicate', 'contributes_to', '--predicate', 'part_of')).toBe(1)
    expect(await reach('--k', '1', '--valid', '2012/2019', '--standing', 'alleged', '--direction', 'any')).toBe(1)
  })

  test('names the one filter to loosen, with the chain that it would give', async () => {
    const { json: found } = await json('axis-communications', 'skynet', '--max-hops', '1')
    expect(found.relaxation).toMatchObject({ kind: 'HOPS', value: '2' })
    expect(found.relaxation && stops(found.relaxation.path)).toEqual(['axis-communications', 'skynet-guilin', 'skynet'])
  })

  test('answers as of an earlier revision', async () => {
    const { json: now } = await json('axis-communications', 'skynet')
    const { code, notes } = await path('axis-communications', 'skynet', '--revision', String(now.revision + 1))
    expect(code).toBe(2)
    expect(notes).toMatch(/^Revisions go from 1 to \d+/)
    const early = await path('axis-communications', 'skynet', '--revision', '1')
    expect(early).toMatchObject({ code: 2, answer: '' })
    expect(early.notes).toBe('"skynet" is not in this graph as of revision 1: it was first recorded in revision 3.\n')
    const never = await path('axis-communications', 'zzzz', '--revision', '1')
    expect(never.notes).toMatch(/^There is no entity "zzzz" in this graph as of revision 1\./)
  })

  test('says what the ends stand for', async () => {
    const { json: found } = await json('axis-communications,morpho', 'any:buyer,within=xinjiang', '--lang', 'fr')
    expect(found.from).toMatchObject({ count: 2, words: 'Axis Communications ou Morpho' })
    expect(found.from.entities?.map((one) => one.id)).toEqual(['axis-communications', 'morpho'])
    expect(found.to).toEqual({ count: 2, entities: null, words: 'acheteurs au Xinjiang' })
  })

  test('goes by way of what it is told to', async () => {
    const { json: through } = await json('axis-communications', 'china', '--via', 'skynet-guilin', '--via', 'guilin')
    expect(through.paths.map(stops)).toEqual([['axis-communications', 'skynet-guilin', 'guilin', 'china']])
    const { code, json: none } = await json('axis-communications', 'china', '--via', 'guilin', '--via', 'skynet-guilin')
    expect(code).toBe(3)
    expect(none.explanation).toContain('by way of Guilin and then Skynet in Guilin')
  })

  test('gives the best chain of each pair for sets, as a table too', async () => {
    const { json: found } = await json('any:vendor,country=EU', 'any:buyer,within=china')
    expect(found.pairs?.complete).toBe(true)
    expect(found.pairs?.cells.map(({ from, to, path }) => [from, to, path])).toEqual(
      found.paths.map((one, path) => [stops(one)[0], stops(one).at(-1), path]),
    )
    expect(found.pairs?.sources.map((one) => one.id)).toContain('morpho')
    expect((await json('axis-communications', 'skynet')).json.pairs).toBeNull()
  })

  test('gives the best chain of each pair for sets', async () => {
    const { json: found } = await json('any:vendor', 'any:buyer')
    const pairs = found.paths.map((one) => `${stops(one)[0]} ${stops(one).at(-1)}`)
    expect(pairs).toContain('morpho shanghai-public-security-bureau')
    expect(new Set(pairs).size).toBe(pairs.length)
  })
})

describe('path for people', { timeout: 60_000 }, () => {
  test.each([
    ['en', 'What this does not show', 'Inclusion in this graph implies no wrongdoing.'],
    ['fr', 'Ce que cela ne montre pas', 'Figurer dans ce graphe'],
    ['zh', '本链未能说明的', '收入本图谱'],
  ])('says in %s what it does not show, within 80 columns', async (lang, heading, inclusion) => {
    const { code, answer: text } = await path('noldus-information-technology', 'xpcc', '--lang', lang)
    expect(code).toBe(0)
    expect(text).toContain(`\n${heading}\n`)
    expect(text).toContain(inclusion)
    for (const line of text.split('\n')) if (line.includes(' ')) expect(widthOf(line)).toBeLessThanOrEqual(80)
  })

  test('shows who speaks, the evidence, the answer of the party and the document', async () => {
    const { answer: text } = await path('noldus-information-technology', 'xpcc')
    const flat = text.replace(/\s+/g, ' ')
    expect(flat).toContain('According to Amnesty International')
    expect(flat).toContain('usually reliable, probably true, B2')
    expect(flat).toContain('Answer: ')
    expect(text).toMatch(/\nDocuments\n\[1\] /)
  })

  test('keeps chains that are named in tenders or bids apart from supply', async () => {
    const { code, answer: text } = await path('axis-communications', 'tenders-recommending-axis')
    expect(code).toBe(3)
    expect(text).toContain('Named or bid, not supplied')
    const route = text.split('\n').filter((line) => line.includes('Axis Communications ⇢'))
    expect(route).not.toEqual([])
    expect(text.slice(text.indexOf('Named or bid'))).not.toContain(' → ')
  })

  test('has the arrow of each step, and the names in their original script apart', async () => {
    const { answer: forward } = await path('axis-communications', 'skynet')
    expect(forward).toMatch(/\nAxis Communications → .+ → .+\n.*天网/)
    const { answer: back } = await path('skynet', 'axis-communications', '--direction', 'any')
    expect(back).toMatch(/ ← Axis Communications\n/)
  })

  test('leads with the tenders where they are all there is, and does not offer them again', async () => {
    const { answer: text } = await path('axis-communications', 'any:tender')
    const flat = text.replace(/\s+/g, ' ')
    expect(flat).toContain(
      'Named in tender documents, not shown as supplied: 1 chain leads from Axis Communications to',
    )
    expect(flat).not.toContain('There would be a chain')
    expect(flat).toContain('Loosening any one of these filters alone gives no chain either')
    expect((await path('--help')).answer).toContain('Chains that rest on a brand named in a tender')
  })

  test('says where each side stops', async () => {
    const { code, answer: text } = await path('axis-communications', 'sharp-eyes')
    const flat = text.replace(/\s+/g, ' ')
    expect(code).toBe(3)
    expect(flat).toMatch(
      /From Axis Communications, sourced steps lead to .*Skynet.*, and nowhere else in at most 6 steps\./,
    )
    expect(flat).toContain('no sourced step leads to Sharp Eyes.')
  })

  test('shows the equipment of a contract, and the figures of a programme, without a step for them', async () => {
    const { answer: deal } = await path('morpho', 'shanghai-public-security-bureau')
    expect(deal.replace(/\s+/g, ' ')).toMatch(
      /On this: According to Amnesty International[^.]* covered (the )?facial-recognition/,
    )
    const { answer: guilin } = await path('axis-communications', 'skynet')
    const flat = guilin.replace(/\s+/g, ' ')
    expect(flat).toMatch(/On this: Axis Communications says on its website[^.]* 8,000 security cameras/)
    expect(flat).toMatch(/On this: Axis Communications says on its website[^.]* 30,000 security cameras/)
    expect(flat).toContain('· 2 steps,')
  })

  test('lists documents with publisher, date and address, dates in words', async () => {
    const { answer: text } = await path('noldus-information-technology', 'xpcc', '--lang', 'fr')
    const list = text.slice(text.indexOf('\nDocuments\n')).replace(/\s+/g, ' ')
    expect(list).toContain('Amnesty International France, septembre 2020')
    expect(text).toContain('(21 septembre 2020)')
    expect(text).not.toMatch(/\d{4}-\d{2}/)
  })

  test('gives the chain of a loosened filter a heading', async () => {
    const { answer: text } = await path('axis-communications', 'skynet', '--max-hops', '1')
    expect(text).toContain('\nThe chain that this would give\nAxis Communications → ')
  })

  test('puts the best chain of each pair into a table, in whichever language, within 80 columns', async () => {
    for (const lang of ['en', 'fr', 'zh']) {
      const { code, answer: text } = await path('any:vendor,country=eu', 'any:buyer,within=china', '--lang', lang)
      expect(code).toBe(0)
      const lines = text.split('\n')
      expect(lines.some((line) => /^─+( {2}─+)+$/.test(line))).toBe(true)
      expect(lines.filter((line) => /\[4\] /.test(line))).toHaveLength(2)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80)
    }
  })

  test('does not write out many chains of a table, and says how to see one', async () => {
    const { answer: many } = await path('any:vendor', 'any:buyer')
    expect(many).toContain('\n7 chains\n[1] Axis Communications → ')
    expect(many).toContain('filiere path FROM TO')
    expect(many).not.toContain('What this does not show')
    const { answer: few } = await path('any:vendor', 'any:buyer,within=xinjiang')
    expect(few).toContain('\nChain 2 of 2\n')
    expect(few).toContain('What this does not show')
  })

  test('puts chains side by side, and what they share there once', async () => {
    const { answer: text, notes } = await path('axis-communications', 'china', '--compare')
    expect(notes).toBe('')
    expect(text).toMatch(
      /\nAll begin with\nAxis Communications\n {2}→ Skynet in Guilin · reported · installed\n\n {9}Chain 1 +Chain 2\n/,
    )
    expect(text).toMatch(/\nstep 2 +→ Guilin +→ Skynet\n/)
    expect(text).not.toMatch(/\nstep 1 /)
    expect(text).toContain('• Chains 1, 2: Step 1 rests on one source')
    expect(text.match(/Chain 1: Anything about the rest of China/g)).toHaveLength(1)
    const { notes: alone } = await path('axis-communications', 'skynet', '--compare')
    expect(alone).toBe('There are no two chains to put side by side.\n')
  })

  test('names the documents that a claim goes back to', async () => {
    const { answer: text } = await path('axis-communications', 'skynet')
    expect(text).toMatch(/\n {3}Goes back to: Amnesty International \[2\] \(judged independent\)\n/)
    expect(text).toMatch(/\n\[2\] Out of Control/)
  })

  test('holds nothing that steers a terminal', async () => {
    const { answer: text } = await path('morpho', 'shanghai-public-security-bureau')
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

describe('path refuses with exit code 2', { timeout: 60_000 }, () => {
  test.each([
    [
      ['axis', 'skynet'],
      /^There is no entity "axis" in this graph\. Did you mean axis-communications \(Axis Communications\)/,
    ],
    [['Axis Communications', 'skynet'], /Did you mean axis-communications/],
    [['zzzz', 'skynet'], /^There is no entity "zzzz" in this graph\. Look names up with "filiere search NAME"\.$/],
    [['axis-communications'], /^TO is missing: filiere path FROM TO\./],
    [['axis-communications', 'skynet', '--exclude', 'nobody'], /^There is no entity "nobody"/],
    [['axis-communications', 'skynet', '--exclude-claim', 'nothing'], /^There is no claim "nothing"/],
    [['axis-communications', 'any:company'], /names no type of entity/],
    [['axis-communications', 'any:buyer,within=chna'], /^There is no entity "chna" in this graph/],
    [['axis-communications', 'any:buyer,within=morpho'], /^Name a place in to\.set\.within: morpho is/],
    [['axis-communications', 'any:buyer,country=zz9'], /countries as an ISO 3166-1 code .* "ZZ9" is none\.$/],
    [['axis-communications', 'skynet', '--via', 'nobody'], /^There is no entity "nobody"/],
    [['axis-communications,nobody', 'skynet'], /^There is no entity "nobody"/],
    [
      ['axis-communications', 'skynet', '--lang', 'de'],
      /^--lang "de" is not a language of Filière: use one of en, fr, zh\.$/,
    ],
    [['axis-communications', 'skynet', '--valid', 'soon'], /is no window of time/],
    [['axis-communications', 'skynet', '--revision', '-1'], /^--revision "-1" is not valid: revisions are counted/],
    [['axis-communications', 'skynet', '--exclude', 'skynet'], /^--exclude skynet is an end of the question/],
    [['axis-communications', 'skynet', '--compare', '--json'], /^--compare is for people: leave it or --json out\.$/],
    [['axis-communications', 'skynet', '--jsn'], /^There is no option --jsn\. Did you mean --json\?/],
  ])('%j', async (args, sentence) => {
    const { code, answer: text, notes } = await path(...args)
    expect(notes.trimEnd()).toMatch(sentence)
    expect(notes.trimEnd().split('\n')).toHaveLength(1)
    expect(text).toBe('')
    expect(code).toBe(2)
  })
})
