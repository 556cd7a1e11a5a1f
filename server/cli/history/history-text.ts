import type { ActivityQuery, ChangeFieldsFragment } from '../../generated/cli-operations.ts'
import type { Language, Translated } from '../../ontology/language.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { type Style, styleOf } from '../text/style.ts'
import { wrap } from '../text/wrap.ts'

export type ShownRevision = ActivityQuery['revisions']['edges'][number]['node']

const revisionWord: Translated = { en: 'Revision', fr: 'Révision', zh: '修订' }
const erasedWord: Translated = { en: 'erased', fr: 'effacée', zh: '已抹除' }
const nothing: Translated = { en: 'none', fr: 'aucun', zh: '无' }

const more: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `and ${count} more`,
  fr: (count) => `et ${count} de plus`,
  zh: (count) => `另有 ${count} 项更改`,
}

const indent = { first: '  ', rest: '    ' } as const

/** What happened to a record, newest first: who, when, what, before and after. */
export function historyText(changes: readonly ChangeFieldsFragment[], language: Language, terminal: Terminal): string {
  const style = styleOf(terminal.colour)
  return changes
    .map((change) =>
      [
        style.bold(wrap(momentText(change.revision, language), terminal.columns)),
        ...changeLines(change, style, terminal),
        ...(change.reason === null ? [] : [wrap(change.reason, terminal.columns, indent)]),
        ...change.fields
          .filter(() => change.action === 'CHANGED' || change.action === 'DERIVED')
          .map((field) => fieldText(field, language, terminal)),
      ].join('\n'),
    )
    .join('\n\n')
}

/** What was recorded in the whole graph, newest first. */
export function activityText(revisions: readonly ShownRevision[], language: Language, terminal: Terminal): string {
  const style = styleOf(terminal.colour)
  return revisions
    .map(({ changes, erased, ...revision }) =>
      [
        style.bold(wrap(momentText(revision, language), terminal.columns)),
        ...(erased ? [style.quiet(`  ${erasedWord[language]}`)] : []),
        ...changes.edges.flatMap(({ node }) => changeLines(node, style, terminal)),
        ...(changes.totalCount > changes.edges.length
          ? [style.quiet(`  ${more[language](changes.totalCount - changes.edges.length)}`)]
          : []),
      ].join('\n'),
    )
    .join('\n\n')
}

const momentText = (
  { number, time, actor }: { readonly number: number; readonly time: string; readonly actor: string },
  language: Language,
): string => `${revisionWord[language]} ${number} · ${time.slice(0, 16).replace('T', ' ')} UTC · ${actor}`

const changeLines = (
  { ref, words, title }: Pick<ChangeFieldsFragment, 'ref' | 'words' | 'title'>,
  style: Style,
  { columns }: Terminal,
): string[] => [wrap(`${words} · ${title}`, columns, indent), style.quiet(wrap(ref, columns, indent))]

function fieldText(
  { path, label, before, after }: ChangeFieldsFragment['fields'][number],
  language: Language,
  { columns }: Terminal,
): string {
  const { colon, aside } = headings[language]
  const [, ...inner] = path.split('.')
  const name = inner.length === 0 ? label : `${label}${aside(inner.join('.'))}`
  const values = `${before ?? nothing[language]} → ${after ?? nothing[language]}`
  return wrap(`${name}${colon}${values}`, columns, { first: '    ', rest: '      ' })
}
