import type { Language, Translated } from '../../ontology/language.ts'
import type { RecordKind, RecordOf } from '../revision/change.ts'
import type { RecordAction } from './record-events.ts'

/** What a history tells of, in words: kinds of record, what was done to them, and the fields that they consist of. */

export const recordKindWords: Readonly<Record<RecordKind, Translated>> = {
  source: { en: 'source', fr: 'source', zh: '来源' },
  document: { en: 'document', fr: 'document', zh: '文件' },
  entity: { en: 'entity', fr: 'entité', zh: '实体' },
  claim: { en: 'claim', fr: 'affirmation', zh: '说法' },
  citation: { en: 'citation', fr: 'citation', zh: '引用' },
  response: { en: 'answer of a party', fr: 'réponse d’une partie', zh: '当事方回应' },
  dispute: { en: 'dispute', fr: 'contestation', zh: '异议' },
  savedPath: { en: 'saved chain', fr: 'chaîne enregistrée', zh: '已保存的链' },
  proposal: { en: 'proposal', fr: 'proposition', zh: '提案' },
}

export const recordActionWords: Readonly<Record<RecordAction, Translated>> = {
  ADDED: { en: 'added', fr: 'ajout', zh: '新增' },
  CHANGED: { en: 'changed', fr: 'modification', zh: '修改' },
  RETIRED: { en: 'removed', fr: 'suppression', zh: '移除' },
  RESTORED: { en: 'put back', fr: 'rétablissement', zh: '恢复' },
  DERIVED: {
    en: 'what follows from other records changed',
    fr: 'ce qui découle d’autres fiches a changé',
    zh: '由其他记录推得的内容有变',
  },
}

const colons: Translated = { en: ': ', fr: '\u00a0: ', zh: '：' }

/** Such as "claim: changed". */
export const recordChangeWords = (kind: RecordKind, action: RecordAction, language: Language): string =>
  `${recordKindWords[kind][language]}${colons[language]}${recordActionWords[action][language]}`

type KeyOf<T> = T extends unknown ? keyof T & string : never

/** The first part of the path of a field: those of the records, and of what is derived. */
type FieldName = KeyOf<RecordOf<RecordKind>> | 'strength' | 'disputed' | 'labels'

const fieldWords: Readonly<Record<FieldName, Translated>> = {
  against: { en: 'made against', fr: 'établie sur', zh: '所依据的版本' },
  annex: { en: 'whole answer', fr: 'réponse complète', zh: '完整回应' },
  answered: { en: 'answered on', fr: 'répondu le', zh: '回应日期' },
  archiveUrl: { en: 'archived at', fr: 'archivé à', zh: '存档地址' },
  asked: { en: 'asked on', fr: 'demandé le', zh: '询问日期' },
  askedBy: { en: 'asked by', fr: 'demandé par', zh: '询问者' },
  assertedBy: { en: 'who says so', fr: 'qui l’affirme', zh: '由谁提出' },
  attributedTo: { en: 'whom the passage quotes', fr: 'qui est cité dans le passage', zh: '段落引述的对象' },
  author: { en: 'coded by', fr: 'codé par', zh: '编码者' },
  by: { en: 'by', fr: 'par', zh: '提出者' },
  capture: { en: 'copy', fr: 'copie', zh: '副本' },
  changes: { en: 'changes', fr: 'modifications', zh: '更改' },
  claim: { en: 'claim', fr: 'affirmation', zh: '说法' },
  claims: { en: 'claims', fr: 'affirmations', zh: '说法' },
  coding: { en: 'coding', fr: 'codage', zh: '编码情况' },
  collective: {
    en: 'parties that the source does not name',
    fr: 'parties non nommées par la source',
    zh: '来源未具名的各方',
  },
  comments: { en: 'comments', fr: 'commentaires', zh: '评论' },
  content: { en: 'content', fr: 'contenu', zh: '内容' },
  credibility: { en: 'credibility of the information', fr: 'crédibilité de l’information', zh: '信息可信度' },
  disputed: { en: 'disputed', fr: 'contesté', zh: '有争议' },
  document: { en: 'document', fr: 'document', zh: '文件' },
  entity: { en: 'entity', fr: 'entité', zh: '实体' },
  followUp: { en: 'what was done then', fr: 'suite donnée', zh: '后续处理' },
  goods: { en: 'what was supplied', fr: 'ce qui a été fourni', zh: '供应内容' },
  id: { en: 'id', fr: 'identifiant', zh: '标识' },
  kind: { en: 'kind', fr: 'nature', zh: '类别' },
  labels: { en: 'shown as', fr: 'affiché comme', zh: '显示名称' },
  language: { en: 'language', fr: 'langue', zh: '语言' },
  mediaType: { en: 'file format', fr: 'format de fichier', zh: '文件格式' },
  name: { en: 'name', fr: 'nom', zh: '名称' },
  names: { en: 'names', fr: 'noms', zh: '各语言名称' },
  note: { en: 'note', fr: 'note', zh: '说明' },
  object: { en: 'object', fr: 'objet', zh: '客体' },
  open: { en: 'open', fr: 'ouverte', zh: '未了结' },
  origin: { en: 'origin of the information', fr: 'origine de l’information', zh: '信息来源' },
  outcome: { en: 'what the answer came to', fr: 'teneur de la réponse', zh: '回应结果' },
  party: { en: 'party', fr: 'partie', zh: '当事方' },
  polarity: { en: 'is or is not', fr: 'est ou n’est pas', zh: '肯定或否定' },
  predicate: { en: 'what is said', fr: 'ce qui est dit', zh: '所述关系' },
  published: { en: 'published on', fr: 'publié le', zh: '发布日期' },
  publisher: { en: 'publisher', fr: 'éditeur', zh: '发布者' },
  qualifier: { en: 'how', fr: 'manière', zh: '限定' },
  reason: { en: 'reason', fr: 'motif', zh: '理由' },
  reliability: { en: 'reliability of the source', fr: 'fiabilité de la source', zh: '来源可靠性' },
  retracted: { en: 'retracted', fr: 'retirée', zh: '撤回' },
  retrieved: { en: 'retrieved on', fr: 'consulté le', zh: '获取日期' },
  review: { en: 'review', fr: 'relecture', zh: '审核' },
  saidBy: { en: 'who says that the answer was so', fr: 'qui rapporte la réponse', zh: '回应由谁转述' },
  sample: { en: 'checked sample', fr: 'échantillon vérifié', zh: '抽查' },
  scope: { en: 'what was answered', fr: 'ce à quoi il est répondu', zh: '回应范围' },
  selector: { en: 'passage', fr: 'passage', zh: '段落' },
  sentence: { en: 'answer in one sentence', fr: 'réponse en une phrase', zh: '一句话回应' },
  settled: { en: 'how it was settled', fr: 'comment elle a été réglée', zh: '如何了结' },
  stage: { en: 'stage', fr: 'étape', zh: '阶段' },
  stance: { en: 'supports or contradicts', fr: 'appuie ou contredit', zh: '支持或反驳' },
  standing: { en: 'standing', fr: 'statut', zh: '状态' },
  state: { en: 'state of the proposal', fr: 'état de la proposition', zh: '提案状态' },
  strength: { en: 'strength of the evidence', fr: 'solidité des preuves', zh: '证据强度' },
  subject: { en: 'subject', fr: 'sujet', zh: '主体' },
  summary: { en: 'what the passage says', fr: 'ce que dit le passage', zh: '段落大意' },
  timing: { en: 'how it lies in its years', fr: 'place dans la période', zh: '在期间中的位置' },
  title: { en: 'title', fr: 'titre', zh: '标题' },
  titles: { en: 'titles', fr: 'titres', zh: '各语言标题' },
  type: { en: 'type', fr: 'type', zh: '类型' },
  url: { en: 'address', fr: 'adresse', zh: '网址' },
  validFrom: { en: 'from', fr: 'à partir de', zh: '起始' },
  validTo: { en: 'until', fr: 'jusqu’à', zh: '截止' },
}

/** What a field is called; parts of a record that has none of these words are shown by their path alone. */
export function fieldLabel(path: string): Translated {
  const [first = ''] = path.split('.')
  return Object.hasOwn(fieldWords, first) ? fieldWords[first as FieldName] : { en: first, fr: first, zh: first }
}
