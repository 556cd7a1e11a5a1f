import type { Translated } from '../../server/ontology/language.ts'
import { type Predicate, predicate } from '../../server/ontology/predicates.ts'
import type { Stage } from '../../server/ontology/stages.ts'

/** What a line of the canvas says: a claim in two or three words, read along its arrow, which goes with the supply. */

/** A brand named in a tender: never worded as anything more, whatever the predicate. */
export const namedInTender: Translated = {
  en: 'named in the tender',
  fr: 'cité dans l’appel d’offres',
  zh: '招标文件中列名',
}

export const denied: Translated = { en: 'not: {words}', fr: 'non\u00a0: {words}', zh: '否认：{words}' }

type Supplied = 'SOLD' | 'CONTRACTED' | 'DELIVERED' | 'INSTALLED' | 'OPERATED'
type Labels<S extends Stage> = Readonly<Record<S, Translated>>

interface StageLabels {
  readonly SUPPLIES: Labels<Supplied>
  readonly AWARDED_TO: Labels<'AWARDED' | 'SOLD' | 'CONTRACTED'>
  readonly COVERS: Labels<Supplied>
  readonly SIGNED_BY: Labels<'SOLD' | 'CONTRACTED'>
  readonly USES: Labels<'INSTALLED' | 'OPERATED'>
  readonly CONTRIBUTES_TO: Labels<Exclude<Stage, 'SPECIFIED'>>
  readonly DEPLOYED_IN: Labels<'INSTALLED' | 'OPERATED'>
}

/** Where a claim has a stage, its words say that stage and no more. */
const byStage: StageLabels = {
  SUPPLIES: {
    SOLD: { en: 'sold to', fr: 'vendu à', zh: '售予' },
    CONTRACTED: { en: 'contract with', fr: 'contrat avec', zh: '签约对象' },
    DELIVERED: { en: 'delivered to', fr: 'livré à', zh: '交付给' },
    INSTALLED: { en: 'installed for', fr: 'installé pour', zh: '安装于' },
    OPERATED: { en: 'in use at', fr: 'en service chez', zh: '使用方为' },
  },
  AWARDED_TO: {
    AWARDED: { en: 'won', fr: 'a remporté', zh: '中标' },
    SOLD: { en: 'seller in', fr: 'vendeur dans', zh: '卖方' },
    CONTRACTED: { en: 'contractor in', fr: 'titulaire de', zh: '承包方' },
  },
  COVERS: {
    SOLD: { en: 'sold in', fr: 'vendu dans', zh: '售于' },
    CONTRACTED: { en: 'covered by', fr: 'objet de', zh: '列入' },
    DELIVERED: { en: 'delivered under', fr: 'livré selon', zh: '依此交付' },
    INSTALLED: { en: 'installed under', fr: 'installé selon', zh: '依此安装' },
    OPERATED: { en: 'in use under', fr: 'en service selon', zh: '依此使用' },
  },
  SIGNED_BY: {
    SOLD: { en: 'sold to', fr: 'vendu à', zh: '售予' },
    CONTRACTED: { en: 'contract with', fr: 'contrat avec', zh: '签约对象' },
  },
  USES: {
    INSTALLED: { en: 'installed at', fr: 'installé chez', zh: '安装于' },
    OPERATED: { en: 'used by', fr: 'utilisé par', zh: '使用方为' },
  },
  CONTRIBUTES_TO: {
    BID: { en: 'bid for', fr: 'candidat pour', zh: '为其投标' },
    AWARDED: { en: 'awarded for', fr: 'attribué pour', zh: '为其中标' },
    SOLD: { en: 'sold for', fr: 'vendu pour', zh: '售出用于' },
    CONTRACTED: { en: 'contract for', fr: 'contrat pour', zh: '签约用于' },
    DELIVERED: { en: 'delivered for', fr: 'livré pour', zh: '交付用于' },
    INSTALLED: { en: 'installed for', fr: 'installé pour', zh: '安装用于' },
    OPERATED: { en: 'in use for', fr: 'en service pour', zh: '使用于' },
  },
  DEPLOYED_IN: {
    INSTALLED: { en: 'installed in', fr: 'installé à', zh: '安装于' },
    OPERATED: { en: 'in use in', fr: 'en service à', zh: '使用于' },
  },
}

/** Null where the claim has no stage, or its predicate has words of its own for it. */
export function stageLabel(predicate: Predicate, stage: Stage | null): Translated | null {
  const labels: Readonly<Partial<Record<Predicate, Partial<Record<Stage, Translated>>>>> = byStage
  return (stage && labels[predicate]?.[stage]) ?? null
}

/** Read from object to subject, where the supply goes that way. */
export const converseLabels: Readonly<Partial<Record<Predicate, Translated>>> = {
  PART_OF: { en: 'includes', fr: 'comprend', zh: '下属' },
  DISTRIBUTES: { en: 'distributed by', fr: 'distribué par', zh: '经销商为' },
  AWARDED_TO: { en: 'party to', fr: 'partie à', zh: '合同方' },
  COVERS: { en: 'covered by', fr: 'objet de', zh: '列入' },
  USES: { en: 'used by', fr: 'utilisé par', zh: '使用方为' },
}

/** A predicate read from subject to object, whatever the stage. */
export const relationLabel = (name: Predicate): Translated => shortLabels[name] ?? predicate(name).labels

/** Shorter than the predicate's own label, where that is long, or says more than a claim of an early stage does. */
const shortLabels: Readonly<Partial<Record<Predicate, Translated>>> = {
  PART_OF: { en: 'part of', fr: 'fait partie de', zh: '隶属于' },
  SUPPLIES: { en: 'sold or supplied to', fr: 'vendu ou fourni à', zh: '售予或供货给' },
  LOCATED_IN: { en: 'located in', fr: 'situé à', zh: '位于' },
  ISSUED_BY: { en: 'issued by', fr: 'émis par', zh: '发布方为' },
  UNDER: { en: 'made under', fr: 'fait suite à', zh: '依据' },
  SIGNED_BY: { en: 'concluded with', fr: 'conclu avec', zh: '买方为' },
  DEPLOYED_IN: { en: 'deployed in', fr: 'déployé à', zh: '部署于' },
  AFFILIATED_WITH: { en: 'linked with', fr: 'en lien avec', zh: '有联系' },
  SUBJECT_TO: { en: 'subject to', fr: 'soumis à', zh: '受约束' },
  TAKES_POSITION_ON: { en: 'position on', fr: 'position sur', zh: '表态' },
}
