import { type ProposalState, proposalStates } from '../../ontology/evidence-terms.ts'
import type { Language } from '../../ontology/language.ts'

/** The words of the commands for the research desk. */
export interface DeskWords {
  claims(count: number): string
  by(who: string): string
  /** Above a record that is new, amended or taken out. */
  readonly added: string
  readonly amended: string
  readonly retired: string
  readonly nothing: string
  changed(records: readonly string[]): string
  sample(checked: number, of: number, wrong: number): string
  more(count: number): string
}

export const deskWords: Readonly<Record<Language, DeskWords>> = {
  en: {
    claims: (count) => `${count} ${count === 1 ? 'claim' : 'claims'}`,
    by: (who) => `by ${who}`,
    added: 'new',
    amended: 'amended',
    retired: 'taken out',
    nothing: 'Nothing is waiting for review.',
    changed: (records) => `Changed since it was proposed: ${records.join(', ')}. It has to be proposed anew.`,
    sample: (checked, of, wrong) => `${checked} of ${of} checked, ${wrong} wrong`,
    more: (count) => `… and ${count} more.`,
  },
  fr: {
    claims: (count) => `${count} ${count < 2 ? 'affirmation' : 'affirmations'}`,
    by: (who) => `par ${who}`,
    added: 'nouveau',
    amended: 'modifié',
    retired: 'retiré',
    nothing: 'Rien n’attend de relecture.',
    changed: (records) => `Modifié depuis la proposition\u00a0: ${records.join(', ')}. Il faut proposer de nouveau.`,
    sample: (checked, of, wrong) =>
      `${checked} sur ${of} ${checked < 2 ? 'vérifiée' : 'vérifiées'}, ${wrong} ${wrong < 2 ? 'fausse' : 'fausses'}`,
    more: (count) => `… et ${count} de plus.`,
  },
  zh: {
    claims: (count) => `${count} 条说法`,
    by: (who) => `提议者：${who}`,
    added: '新增',
    amended: '修改',
    retired: '撤下',
    nothing: '没有待审核的提议。',
    changed: (records) => `提议之后已有变动：${records.join('、')}。须重新提议。`,
    sample: (checked, of, wrong) => `${of} 条中核对了 ${checked} 条，${wrong} 条有误`,
    more: (count) => `……另有 ${count} 项。`,
  },
}

export const stateWords = (state: ProposalState, language: Language): string => proposalStates[state][language]
