import type { CopyResult, PassageResult } from '../../features/evidence/passage/verify-passage.ts'
import { isVerified } from '../../features/evidence/passage/verify-passage.ts'
import type { Language, Translated } from '../../ontology/language.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { styleOf } from '../text/style.ts'
import { wrap } from '../text/wrap.ts'
import type { CheckedCitation, CheckedDocument } from './check-copy.ts'

const copies = {
  SAME: { en: 'the same copy, byte for byte', fr: 'la même copie, à l’octet près', zh: '逐字节相同的副本' },
  OTHER: { en: 'another copy', fr: 'une autre copie', zh: '另一份副本' },
  NONE: { en: 'no copy to compare with', fr: 'aucune copie à comparer', zh: '没有可供比对的副本' },
} as const satisfies Record<CopyResult, Translated>

const passages = {
  EXACT_AT_POSITION: { en: 'exact, at its position', fr: 'exact, à sa place', zh: '一致，位置相符' },
  EXACT_MOVED: { en: 'exact, at another position', fr: 'exact, à une autre place', zh: '一致，位置不同' },
  AMBIGUOUS: { en: 'found several times', fr: 'trouvé plusieurs fois', zh: '多处出现，无法确定' },
  FUZZY: { en: 'only something similar found', fr: 'seul un passage proche trouvé', zh: '仅找到相近文字' },
  MISSING: { en: 'not found', fr: 'introuvable', zh: '未找到' },
  NOT_CHECKED: { en: 'not checked', fr: 'non vérifié', zh: '未核对' },
} as const satisfies Record<PassageResult, Translated>

const counted: Readonly<Record<Language, (proven: number, all: number) => string>> = {
  en: (proven, all) => `${proven} of ${all} cited passages proven`,
  fr: (proven, all) => `${proven} passages cités sur ${all} prouvés`,
  zh: (proven, all) => `共引用 ${all} 处，其中 ${proven} 处得到证实`,
}

/** Which document a file is a copy of, and what became of every passage that claims cite. */
export function verifyText(checked: readonly CheckedDocument[], language: Language, terminal: Terminal): string {
  const style = styleOf(terminal.colour)
  return checked
    .map(({ document, copy, citations }) =>
      [
        style.bold(wrap(document.title, terminal.columns)),
        wrap(`${document.id} · ${copies[copy][language]} (${copy})`, terminal.columns),
        ...citations.map((citation) => citationText(citation, language, terminal)),
        counted[language](citations.filter(({ result }) => isVerified(result)).length, citations.length),
      ].join('\n'),
    )
    .join('\n\n')
}

function citationText(
  { id, result, summary, locator, start, end }: CheckedCitation,
  language: Language,
  terminal: Terminal,
): string {
  const style = styleOf(terminal.colour)
  const { columns } = terminal
  const { colon } = headings[language]
  const place = start === null || end === null ? '' : ` ${start}–${end}`
  const mark = isVerified(result) ? '✓' : '✗'
  const line = wrap(`${id}${colon}${passages[result][language]} (${result}${place})`, columns, {
    first: `${mark} `,
    rest: '  ',
  })
  const detail = wrap(`${summary} · ${locator}`, columns, { first: '  ', rest: '  ' })
  return `${isVerified(result) ? line : style.warn(line)}\n${style.quiet(detail)}`
}
