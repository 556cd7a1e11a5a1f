import { describe, expect, test } from 'vitest'
import { languages } from '../../server/ontology/language.ts'
import { ask, seededApp } from '../support/app.ts'

/** What is said of the seed graph in words, as a reader of the API gets it: it may say no more than the page. */

const seed = seededApp()

async function data<T>(query: string): Promise<T> {
  const answer = await ask(seed.app, query)
  expect(answer.errors).toEqual([])
  return answer.data as T
}

interface Said {
  readonly en: string
  readonly fr: string
  readonly zh: string
}

const saidOf = async (id: string): Promise<Said> => {
  const fields = languages.map((language) => `${language}: sentence(language: ${language.toUpperCase()})`)
  const { claim } = await data<{ claim: Said }>(`{ claim(id: "${id}") { ${fields.join(' ')} } }`)
  return claim
}

async function allSaid(): Promise<Said[]> {
  const fields = languages.map((language) => `${language}: sentence(language: ${language.toUpperCase()})`)
  const found: Said[] = []
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after === '' ? '' : `, after: "${after}"`
    const { claims } = await data<{
      claims: { edges: { node: Said }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
    }>(`{ claims(first: 100${from}) { edges { node { ${fields.join(' ')} } } pageInfo { hasNextPage endCursor } } }`)
    found.push(...claims.edges.map(({ node }) => node))
    after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null
  }
  return found
}

describe('a sentence says what the page says', () => {
  test.each([
    [
      'axis-cameras-not-subject-to-licence',
      /^Axis Communications said in a reply, .* needed no export licence under the EU dual-use regulation for/,
      /n’avaient pas besoin d’une licence d’exportation/,
      /无需依.*取得出口许可证/,
    ],
    [
      'germany-acknowledged-need-for-stricter-rules',
      /the Government of Germany acknowledged a need for rules stricter than .* up to September 2020\.$/,
      /a reconnu le besoin de règles plus strictes .* au plus tard en septembre 2020/,
      /曾承认需要/,
    ],
    [
      'most-eu-governments-oppose-stricter-rules',
      /, most EU governments oppose/,
      /, une majorité de gouvernements de l’UE s’opposent/,
      /欧盟多数国家的政府反对/,
    ],
    [
      'morpho-part-of-idemia',
      /is part of Idemia \(as things stood in September 2020; since when is not given\)/,
      /fait partie d’Idemia \(situation en septembre 2020/,
      /2020年9月时的情况/,
    ],
    [
      'noldus-supplies-public-security',
      /sold emotion-recognition systems to .* law-enforcement bodies/,
      /a vendu des systèmes pour reconnaître/,
      /出售情绪识别系统/,
    ],
    [
      'universities-use-facereader',
      /links to public security and the police \(not named\) used FaceReader/,
      /liées à la police et à la sécurité publique \(sans nom\) utilisaient FaceReader/,
      /曾使用FaceReader/,
    ],
    ['xinjiang-held-in-camps', /nearly 1 million/, /près de 1\u00a0million/, /近100万/],
    ['axis-network-cameras-rotation', / 360° /, /360° /, /360°/],
    [
      'morpho-shanghai-contract-2015-covers-equipment',
      /covered (?!.*2015.*2015).* in 2015/,
      /portait sur (?!.*2015.*2015).* en 2015/,
      /涵盖(?!.*2015.*2015).*2015年/,
    ],
    ['axis-skynet-guilin', /contributed to Skynet in Guilin/, /a contribué à/, /参与了桂林天网/],
    ['facereader-description', /^In this graph’s own words/, /^Dans les termes de ce graphe/, /以本图谱自己的措辞/],
  ])('%s', async (id, en, fr, zh) => {
    const said = await saidOf(id)
    expect(said.en).toMatch(en)
    expect(said.fr).toMatch(fr)
    expect(said.zh).toMatch(zh)
  })
})

test('no sentence speaks another language, elides wrongly, or breaks before a mark', async () => {
  const said = await allSaid()
  expect(said.length).toBeGreaterThan(100)
  for (const { en, fr, zh } of said) {
    expect(en.replace(/“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}/u)
    expect(fr.replace(/«[^»]*»/g, '')).not.toMatch(/\p{Script=Han}/u)
    expect(fr).not.toMatch(/\b(de|que) (Axis|Idemia|au moins|une?)\b| [;:?!»]|« /)
    expect(zh).not.toMatch(/Amnesty/)
  }
})

test('what only the coder calls so can be told apart', async () => {
  const { axis, bureau, regulation, universities } = await data<Record<string, unknown>>(`{
    axis: entity(id: "axis-communications") { label(language: ZH) labelFromCoder(language: ZH) originalName originalNameFromCoder }
    bureau: entity(id: "shanghai-public-security-bureau") { fr: labelFromCoder(language: FR) zh: labelFromCoder(language: ZH) originalName originalNameFromCoder }
    regulation: entity(id: "eu-dual-use-regulation") { en: labelFromCoder fr: labelFromCoder(language: FR) }
    universities: entity(id: "universities-using-facereader") { labelFromCoder }
  }`)
  expect(axis).toEqual({
    label: 'Axis Communications',
    labelFromCoder: false,
    originalName: null,
    originalNameFromCoder: false,
  })
  expect(bureau).toEqual({ fr: false, zh: true, originalName: '上海市公安局', originalNameFromCoder: true })
  expect(regulation).toEqual({ en: true, fr: false })
  expect(universities).toEqual({ labelFromCoder: false })
})

test('an answer to the report as a whole says so beside the step, and denies no step', async () => {
  const { uses, makes } = await data<
    Record<string, { responses: { outcomeWords: string; onWholeDocument: boolean }[] }>
  >(`{
    uses: claim(id: "universities-use-facereader") { responses { outcomeWords onWholeDocument } }
    makes: claim(id: "noldus-makes-facereader") { responses { outcomeWords onWholeDocument } }
  }`)
  expect(uses?.responses).toEqual([{ outcomeWords: 'disputes the description', onWholeDocument: false }])
  expect(makes?.responses).toEqual([
    { outcomeWords: 'on the report as a whole: disputes the description', onWholeDocument: true },
  ])
})

test('a chain through a membership without a date says that it may not have been so at the time', async () => {
  const { paths } = await data<{ paths: { paths: { notShown: string[] }[] } }>(`{
    paths(question: { from: { entity: "idemia" }, to: { entity: "shanghai-public-security-bureau" } }) {
      paths { notShown }
    }
  }`)
  expect(paths.paths[0]?.notShown).toContain(
    'Belonging at the time: nothing here shows that Morpho was already part of Idemia when the rest of this chain happened.',
  )
})
