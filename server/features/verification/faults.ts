import type { Language, Translated } from '../../ontology/language.ts'

/** What can be wrong with what is stored, in words. */
export const faultWords = {
  HISTORY_UNREADABLE: {
    en: 'the history cannot be read on from here',
    fr: 'l’historique n’est plus lisible à partir d’ici',
    zh: '自此处起历史无法读取',
  },
  PAYLOAD_CHANGED: {
    en: 'what the revision says is not what was recorded',
    fr: 'le contenu de la révision n’est pas celui qui a été enregistré',
    zh: '该次修订的内容与所记录的不符',
  },
  CHAIN_BROKEN: {
    en: 'the revision does not follow from the one before it',
    fr: 'la révision ne découle pas de la précédente',
    zh: '该次修订与前一次修订不相衔接',
  },
  HEAD_DIFFERS: {
    en: 'the newest revision is not the one that the store says it is',
    fr: 'la dernière révision n’est pas celle que le stockage indique',
    zh: '最新的修订与存储所称的不符',
  },
  FILE_MISSING: { en: 'the file is missing', fr: 'le fichier manque', zh: '文件缺失' },
  FILE_DAMAGED: {
    en: 'the file does not have the hash that it was kept under',
    fr: 'le fichier n’a pas l’empreinte sous laquelle il a été conservé',
    zh: '文件与保存时的哈希值不符',
  },
  TEXT_MISSING: {
    en: 'the text that passages are counted in is missing',
    fr: 'le texte dans lequel les passages sont repérés manque',
    zh: '用于定位段落的文本缺失',
  },
  TEXT_DAMAGED: {
    en: 'the text that passages are counted in does not have the hash that it was kept under',
    fr: 'le texte dans lequel les passages sont repérés n’a pas l’empreinte sous laquelle il a été conservé',
    zh: '用于定位段落的文本与保存时的哈希值不符',
  },
  PASSAGE_NOT_THERE: {
    en: 'the passage is not in the text at its position, word for word',
    fr: 'le passage ne se trouve pas mot pour mot à sa place dans le texte',
    zh: '文本的相应位置上没有与引用逐字一致的段落',
  },
  GRAPH_DIFFERS: {
    en: 'the graph is not the one that its revisions give: it has to be rebuilt',
    fr: 'le graphe n’est pas celui que donnent ses révisions\u00a0: il faut le reconstruire',
    zh: '图谱与其修订所得的不符，须重建',
  },
} as const satisfies Record<string, Translated>

export type FaultCode = keyof typeof faultWords

/** Something that is not as it was recorded, with the ids of the claims that can't be rested on before it is mended. */
export interface Fault {
  readonly code: FaultCode
  readonly revision: number | null
  readonly document: string | null
  readonly citation: string | null
  /** Of the file. */
  readonly sha256: string | null
  readonly claims: readonly string[]
}

export const faultSentence = ({ code }: Pick<Fault, 'code'>, language: Language): string => faultWords[code][language]

const nowhere = { revision: null, document: null, citation: null, sha256: null, claims: [] }

export const faultOf = (code: FaultCode, where: Partial<Omit<Fault, 'code'>>): Fault => ({ code, ...nowhere, ...where })
