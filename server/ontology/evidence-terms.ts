import type { Translated } from './language.ts'

const keysOf = <T extends Record<string, unknown>>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

/** Admiralty code, reliability of the source. F is "cannot be judged", not "bad". */
export const reliabilities = {
  A: { en: 'completely reliable', fr: 'totalement fiable', zh: '完全可靠' },
  B: { en: 'usually reliable', fr: 'habituellement fiable', zh: '通常可靠' },
  C: { en: 'fairly reliable', fr: 'assez fiable', zh: '比较可靠' },
  D: { en: 'not usually reliable', fr: 'peu fiable', zh: '通常不可靠' },
  E: { en: 'unreliable', fr: 'non fiable', zh: '不可靠' },
  F: { en: 'reliability cannot be judged', fr: 'fiabilité impossible à juger', zh: '可靠性无法判断' },
} as const satisfies Record<string, Translated>
export type Reliability = keyof typeof reliabilities
export const reliabilityNames = keysOf(reliabilities)

/** Admiralty code, credibility of the information. 6 is "cannot be judged", not "bad". */
export const credibilities = {
  '1': { en: 'confirmed by other sources', fr: 'confirmé par d’autres sources', zh: '经其他来源证实' },
  '2': { en: 'probably true', fr: 'probablement vrai', zh: '很可能属实' },
  '3': { en: 'possibly true', fr: 'peut-être vrai', zh: '可能属实' },
  '4': { en: 'doubtful', fr: 'douteux', zh: '存疑' },
  '5': { en: 'improbable', fr: 'improbable', zh: '不太可能' },
  '6': { en: 'truth cannot be judged', fr: 'véracité impossible à juger', zh: '真实性无法判断' },
} as const satisfies Record<string, Translated>
export type Credibility = keyof typeof credibilities
export const credibilityNames = keysOf(credibilities)

/** How good the evidence of a claim is, best first. Derived, never typed in. */
export const strengths = {
  CORROBORATED: { en: 'corroborated', fr: 'corroboré', zh: '已印证' },
  DOCUMENTED: { en: 'documented', fr: 'documenté', zh: '有文件证明' },
  REPORTED: { en: 'reported', fr: 'rapporté', zh: '据报道' },
  WEAK: { en: 'weak', fr: 'faible', zh: '薄弱' },
  UNASSESSED: { en: 'not assessed', fr: 'non évalué', zh: '未评估' },
} as const satisfies Record<string, Translated>
export type Strength = keyof typeof strengths
export const strengthNames = keysOf(strengths)
/** 4 for CORROBORATED down to 0 for UNASSESSED: larger is better. */
export const strengthRank = (strength: Strength): number => strengthNames.length - 1 - strengthNames.indexOf(strength)

export const standings = {
  ALLEGED: { en: 'alleged', fr: 'allégué', zh: '有此一说' },
  CONFIRMED: { en: 'confirmed', fr: 'confirmé', zh: '已确认' },
  DISPUTED: { en: 'disputed', fr: 'contesté', zh: '有争议' },
  RETRACTED: { en: 'retracted', fr: 'retiré', zh: '已撤回' },
} as const satisfies Record<string, Translated>
export type Standing = keyof typeof standings
export const standingNames = keysOf(standings)

export const reviews = {
  DRAFT: { en: 'draft', fr: 'brouillon', zh: '草稿' },
  PROPOSED: { en: 'proposed', fr: 'proposé', zh: '待审' },
  ACCEPTED: { en: 'accepted', fr: 'accepté', zh: '已接受' },
  REJECTED: { en: 'rejected', fr: 'rejeté', zh: '已退回' },
} as const satisfies Record<string, Translated>
export const reviewNames = keysOf(reviews)

/** How far proposed changes are. */
export const proposalStates = {
  PROPOSED: { en: 'waiting for review', fr: 'en attente de relecture', zh: '待审核' },
  SENT_BACK: { en: 'sent back', fr: 'renvoyé', zh: '已退回' },
  ACCEPTED: { en: 'accepted', fr: 'accepté', zh: '已接受' },
  WITHDRAWN: { en: 'withdrawn', fr: 'retiré', zh: '已撤回' },
} as const satisfies Record<string, Translated>
export type ProposalState = keyof typeof proposalStates
export const proposalStateNames = keysOf(proposalStates)

export const responseOutcomes = {
  ACKNOWLEDGES: { en: 'acknowledges it', fr: 'le reconnaît', zh: '承认' },
  DENIES: { en: 'denies it', fr: 'le dément', zh: '否认' },
  DISPUTES_CHARACTERISATION: {
    en: 'disputes the description',
    fr: 'conteste la présentation des faits',
    zh: '对表述有异议',
  },
  NO_CLEAR_ANSWER: { en: 'gave no clear answer', fr: 'n’a pas donné de réponse claire', zh: '未给出明确答复' },
  DECLINED: { en: 'declined to comment', fr: 'a refusé de commenter', zh: '拒绝置评' },
  NO_REPLY: { en: 'did not reply', fr: 'n’a pas répondu', zh: '未回复' },
} as const satisfies Record<string, Translated>

/** Before the outcome of an answer to a whole report, which did not speak of one claim in it. */
export const onReport: Translated = {
  en: 'on the report as a whole: ',
  fr: 'sur le rapport dans son ensemble\u00a0: ',
  zh: '针对整份报告：',
}

export const responseOutcomeNames = keysOf(responseOutcomes)

export const followUps = {
  MAINTAINED: { en: 'the claim was maintained', fr: 'l’affirmation a été maintenue', zh: '维持该说法' },
  CORRECTED: { en: 'the claim was corrected', fr: 'l’affirmation a été corrigée', zh: '已更正该说法' },
  WITHDRAWN: { en: 'the claim was withdrawn', fr: 'l’affirmation a été retirée', zh: '已撤回该说法' },
} as const satisfies Record<string, Translated>
export const followUpNames = keysOf(followUps)

export const documentKinds = {
  PRIMARY: { en: 'primary document', fr: 'document primaire', zh: '一手文件' },
  SECONDARY: { en: 'secondary document', fr: 'document secondaire', zh: '二手文件' },
} as const satisfies Record<string, Translated>
export const documentKindNames = keysOf(documentKinds)

export const originStatuses = {
  DERIVED_FROM: { en: 'derived from another document', fr: 'dérivé d’un autre document', zh: '源自其他文件' },
  INDEPENDENT: { en: 'judged independent', fr: 'jugé indépendant', zh: '经判断为独立来源' },
  UNEXAMINED: { en: 'origin not examined', fr: 'origine non examinée', zh: '来源未经审查' },
} as const satisfies Record<string, Translated>

export const codings = {
  CODED: { en: 'coded', fr: 'codé', zh: '已编码' },
  LISTED: { en: 'listed, not coded', fr: 'répertorié, non codé', zh: '已列出，未编码' },
  /** What only the coder knows, as a document: no source, so it adds neither coverage nor a root. */
  NOTES: { en: 'coding notes', fr: 'notes de codage', zh: '编码笔记' },
} as const satisfies Record<string, Translated>
export type DocumentKind = keyof typeof documentKinds
export type Coding = keyof typeof codings
export const codingNames = keysOf(codings)

export const stances = {
  SUPPORTS: { en: 'supports', fr: 'appuie', zh: '支持' },
  CONTRADICTS: { en: 'contradicts', fr: 'contredit', zh: '反驳' },
} as const satisfies Record<string, Translated>
export const stanceNames = keysOf(stances)

export const timings = {
  THROUGHOUT: { en: 'throughout', fr: 'pendant toute la période', zh: '贯穿整个时期' },
  WITHIN: { en: 'at some time between', fr: 'à un moment entre', zh: '期间某时' },
} as const satisfies Record<string, Translated>
export type Timing = keyof typeof timings
export const timingNames = keysOf(timings)

export const polarities = {
  IS: { en: 'is', fr: 'est', zh: '是' },
  IS_NOT: { en: 'is not', fr: 'n’est pas', zh: '不是' },
} as const satisfies Record<string, Translated>
export type Polarity = keyof typeof polarities
export const polarityNames = keysOf(polarities)
