import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'

/** Hong Kong's own forms besides the common traditional ones. */
const simplified = OpenCC.Converter({ from: 'hk', to: 'cn' })

/** Han characters, which are searched without word boundaries. */
const han = /\p{Script=Han}/u

/**
 * Character by character, since some characters are simplified only outside certain words: the beginning of a word
 * would else fold to something that the word doesn't begin with.
 */
const eachSimplified = (text: string): string => text.replace(/\p{Script=Han}/gu, (character) => simplified(character))

/**
 * Text as it is searched: compatibility forms (full-width and the like) made plain, case and accents gone,
 * traditional characters simplified, everything but letters and digits one space. What a letter becomes does not depend
 * on the letters after it, so that the beginning of a word folds to the beginning of what the word folds to.
 */
export function fold(text: string): string {
  const plain = eachSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
  return plain
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a text that finds a name is itself found by. */
export interface Beginnings {
  /** Its first character. */
  readonly initial: string
  /** Its first two, or the only one. */
  readonly head: string
}

export function beginningsOf(text: string): Beginnings {
  const [initial = '', second = ''] = text
  return { initial, head: initial + second }
}

/**
 * Every beginning that finds a name, folded: the whole name, each later word with what follows it, each character of
 * a Han name with what follows it, and its pinyin with and without spaces. The first is the whole name.
 */
export function searchTexts(name: string): string[] {
  const whole = fold(name)
  const texts = new Set<string>()
  for (const form of [whole, ...romanised(name)]) {
    texts.add(form)
    for (const [index, character] of [...indexed(form)])
      if (index > 0 && (form[index - 1] === ' ' || han.test(character))) texts.add(form.slice(index))
  }
  texts.delete('')
  return [...texts]
}

function* indexed(text: string): Generator<[number, string]> {
  let index = 0
  for (const character of text) {
    yield [index, character]
    index += character.length
  }
}

/** From the words as they are written, on which the reading of a character depends. */
function romanised(name: string): string[] {
  const words = simplified(name.normalize('NFKC'))
  if (!han.test(words)) return []
  // ü is typed as v, or without its dots.
  return [true, false].flatMap((v) => {
    const syllables = pinyin(words, { toneType: 'none', type: 'array', v, nonZh: 'consecutive' }).map((s) => fold(s))
    return [syllables.join(' '), syllables.join('')].map((s) => s.replace(/ +/g, ' ').trim())
  })
}
