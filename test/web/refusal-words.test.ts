import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { isFiliereError, type Refusal } from '../../server/errors.ts'
import { completeQuestion, type PathQuestionInput } from '../../server/features/path/complete-question.ts'
import { languages } from '../../server/ontology/language.ts'
import { refusals } from '../../server/refusals.ts'
import en from '../../web/locales/en.json' with { type: 'json' }
import fr from '../../web/locales/fr.json' with { type: 'json' }
import zh from '../../web/locales/zh.json' with { type: 'json' }
import { refusalWords } from '../../web/ui/refusal-words.ts'

const locales = { en, fr, zh }
beforeAll(async () => {
  await i18next.init({
    resources: Object.fromEntries(languages.map((name) => [name, { translation: locales[name] }])),
    interpolation: { escapeValue: false },
  })
})

const asked: PathQuestionInput = { from: { entity: 'maker' }, to: { entity: 'body' } }

function refusalOf(changes: Partial<PathQuestionInput>): Refusal {
  try {
    completeQuestion({ ...asked, ...changes }, 3)
  } catch (error) {
    if (isFiliereError(error) && error.refusal !== null) return error.refusal
  }
  throw new Error('the question was not refused with a reason')
}

test('the page has words for every reason of the server, and for no other', () => {
  expect(Object.keys(en.errors.refusals).sort()).toEqual(Object.keys(refusals).sort())
})

describe.each(languages)('in %s', (language) => {
  const words = (refusal: Refusal, name = '') => refusalWords(refusal, name, i18next.getFixedT(language))

  test.each<[Partial<PathQuestionInput>, string]>([
    [{ validFrom: '2013', validTo: '2012' }, locales[language].filters.since],
    [{ validTo: 'soon' }, locales[language].filters.until],
    [{ to: { set: { type: 'Buyer', countries: ['QX'] } } }, locales[language].sets.countries],
    [{ maxHops: 99 }, locales[language].filters.maxHops],
    [{ standings: [] }, locales[language].filters.standings],
    [{ excludeEntities: ['body'] }, 'The Body'],
  ])('%o is answered in the page’s words', (changes, name) => {
    const said = words(refusalOf(changes), 'The Body')
    expect(said).toContain(name)
    expect(said).not.toMatch(/validFrom|validTo|set\.|maxHops|excludeEntities|\{\{/)
  })

  test('an unknown reason has no words', () => {
    expect(words({ reason: 'SOMETHING_ELSE', details: {} })).toBeNull()
  })
})
