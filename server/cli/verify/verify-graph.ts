import { VerificationDocument, type VerificationQuery } from '../../generated/cli-operations.ts'
import type { Language } from '../../ontology/language.ts'
import type { Client } from '../client/client.ts'
import { exitCodes } from '../command.ts'
import { apiLanguage } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { headings } from '../text/headings.ts'
import { styleOf } from '../text/style.ts'
import { wrap } from '../text/wrap.ts'

type Verified = VerificationQuery['verification']

interface Asked {
  readonly rebuild: boolean
  readonly json: boolean
  readonly language: Language
}

/** Checks all that is stored against what was recorded, and names what is not as it was: exit code 1. */
export async function verifyGraphBy(client: Client, { rebuild, json, language }: Asked, terminal: Terminal) {
  const { verification } = await client.query(VerificationDocument, { rebuild, language: apiLanguage(language) })
  terminal.print(json ? JSON.stringify(verification, null, 2) : verifiedText(verification, language, terminal))
  return verification.faults.length === 0 ? exitCodes.answered : exitCodes.unverified
}

const counted: Readonly<Record<Language, (verified: Verified) => string>> = {
  en: ({ revisions, files, passages, unread }) =>
    `${revisions} revisions, ${files} stored files and texts, ${passages} passages in them; ${unread} passages rest on copies that are not kept here.`,
  fr: ({ revisions, files, passages, unread }) =>
    `Révisions\u00a0: ${revisions}. Fichiers et textes conservés\u00a0: ${files}. Passages vérifiés dans ceux-ci\u00a0: ${passages}. Passages dont la copie n’est pas conservée ici\u00a0: ${unread}.`,
  zh: ({ revisions, files, passages, unread }) =>
    `已核对 ${revisions} 次修订、${files} 个保存的文件和文本、其中 ${passages} 处段落；另有 ${unread} 处段落所据的副本未保存在此。`,
}

const results: Readonly<
  Record<Language, { readonly sound: string; readonly rebuilt: string; readonly claims: string }>
> = {
  en: {
    sound: 'Everything is as it was recorded.',
    rebuilt: 'The graph is the one that its revisions give.',
    claims: 'claims that cannot be rested on until then',
  },
  fr: {
    sound: 'Tout est tel qu’enregistré.',
    rebuilt: 'Le graphe est celui que donnent ses révisions.',
    claims: 'affirmations sur lesquelles on ne peut s’appuyer d’ici là',
  },
  zh: { sound: '一切与所记录的相符。', rebuilt: '图谱与其修订所得的相符。', claims: '在此之前不可依据的说法' },
}

function verifiedText(verified: Verified, language: Language, terminal: Terminal): string {
  const { faults, graphHash } = verified
  const { sound, rebuilt } = results[language]
  const compared = graphHash !== null && !faults.some(({ code }) => code === 'GRAPH_DIFFERS')
  return [
    ...faults.map((fault) => faultText(fault, language, terminal)),
    wrap(counted[language](verified), terminal.columns),
    ...(compared ? [wrap(rebuilt, terminal.columns)] : []),
    ...(faults.length === 0 ? [sound] : []),
  ].join('\n')
}

function faultText(fault: Verified['faults'][number], language: Language, terminal: Terminal): string {
  const { code, words, revision, document, citation, sha256, claims } = fault
  const { colon, listSeparator } = headings[language]
  const where = [
    revision === null ? null : `revision ${revision}`,
    document === null ? null : `document:${document}`,
    citation === null ? null : `citation:${citation}`,
    sha256,
  ].filter((part) => part !== null)
  const line = wrap(`${where.join(' · ')}${where.length > 0 ? colon : ''}${words} (${code})`, terminal.columns, {
    first: '✗ ',
    rest: '  ',
  })
  const affected = `${results[language].claims}${colon}${claims.map((id) => `claim:${id}`).join(listSeparator)}`
  const indent = { first: '  ', rest: '  ' }
  const style = styleOf(terminal.colour)
  return [style.warn(line), ...(claims.length > 0 ? [wrap(affected, terminal.columns, indent)] : [])].join('\n')
}
