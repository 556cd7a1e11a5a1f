import type { Translated } from './language.ts'

/**
 * How far a deal has come, in order. SPECIFIED (a brand named in a tender) and BID are never shown,
 * worded, counted or exported as a sale; SOLD means that a source says sold, with neither contract nor delivery shown.
 */
export const stages = {
  SPECIFIED: { en: 'named in a tender', fr: 'cité dans un appel d’offres', zh: '招标文件中列名' },
  BID: { en: 'bid', fr: 'candidat', zh: '投标' },
  AWARDED: { en: 'awarded', fr: 'attribué', zh: '中标' },
  SOLD: { en: 'sold, as a source says', fr: 'vendu, selon une source', zh: '据来源称已售出' },
  CONTRACTED: { en: 'contracted', fr: 'contrat conclu', zh: '已签合同' },
  DELIVERED: { en: 'delivered', fr: 'livré', zh: '已交付' },
  INSTALLED: { en: 'installed', fr: 'installé', zh: '已安装' },
  OPERATED: { en: 'in use', fr: 'en service', zh: '在用' },
} as const satisfies Record<string, Translated>

export type Stage = keyof typeof stages

export const stageNames = Object.keys(stages) as [Stage, ...Stage[]]

export const stagesFrom = (first: Stage): readonly Stage[] => stageNames.slice(stageNames.indexOf(first))

/** What a path question accepts unless it says otherwise. */
export const suppliedStages = stagesFrom('SOLD')

/** Answered apart, under "named or bid, not supplied". */
export const namedOrBidStages: readonly Stage[] = ['SPECIFIED', 'BID']
