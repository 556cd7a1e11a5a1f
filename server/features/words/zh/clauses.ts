import { type Stage, stages } from '../../../ontology/stages.ts'
import type { Clause, ClauseParts, LanguageWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { name } from './nouns.ts'

/** "甲生产乙", "甲并不生产乙". */
const verb = (is: string, isNot: string, after = ''): Clause => ({
  is: ({ subject, object }) => `${name(subject)}${is}${name(object)}${after}`,
  isNot: ({ subject, object }) => `${name(subject)}${isNot}${name(object)}${after}`,
})

/** How far a deal has come, where its noun doesn't say so already. */
const stageOf = (deal: EntityView, stage: Stage | null): string => {
  const said = stage === 'CONTRACTED' || (stage === 'SOLD' && deal.kind === 'REPORTED_SALE')
  return stage === null || said ? '' : `（${stages[stage].zh}）`
}

/** "甲已向乙出售某物": what was supplied follows whom it went to. */
const withGoods = (act: string, without: Clause): Clause => ({
  is: (parts) =>
    parts.goods === null ? without.is(parts) : `${name(parts.subject)}已向${name(parts.object)}${act}${parts.goods}`,
  isNot: (parts) =>
    parts.goods === null ? without.isNot(parts) : `${name(parts.subject)}未向${name(parts.object)}${act}${parts.goods}`,
})

const supplied: Readonly<Record<Stage, Clause>> = {
  SPECIFIED: verb('被列入', '未被列入', '的招标文件'),
  BID: verb('投标参与供货给', '未投标参与供货给'),
  AWARDED: verb('中标供货给', '未中标供货给'),
  SOLD: withGoods('出售', verb('已售予', '未售予')),
  CONTRACTED: verb('已与', '未与', '签订合同'),
  DELIVERED: withGoods('交付', verb('已交付给', '未交付给')),
  INSTALLED: verb('已将所供产品安装于', '未将产品安装于'),
  OPERATED: verb('所供产品已投入使用于', '并无产品投入使用于'),
}

const asBrand = ({ object, qualifier }: ClauseParts) => {
  const what = object.type === 'Vendor' ? '品牌' : '产品'
  if (qualifier === 'RECOMMENDED') return `推荐${what}`
  return qualifier === 'REQUIRED' ? `指定${what}` : `参考${what}`
}

/** "合同“甲”的买方为乙". */
const role = (deal: EntityView, noun: string, party: EntityView, denied = false) =>
  `${name(deal)}的${noun}${denied ? '并非' : '为'}${name(party)}`

const sellerOf = (stage: Stage | null) => (stage === 'SOLD' ? '卖方' : stage === 'CONTRACTED' ? '供货方' : '中标方')

/** Organisations belong to one another; programmes and places are parts. */
const isBody = ({ type }: EntityView) => type === 'Vendor' || type === 'Buyer'
const belongs = verb('隶属于', '并不隶属于')
const partOf = verb('是', '不是', '的一部分')

const supplies = verb('供货给', '并不供货给')

const namedFor = verb('被列入', '未被列入', '的招标文件')
const bidFor = verb('投标参与', '未投标参与')

const contribution = ({ subject, stage }: ClauseParts): Clause => {
  if (stage === 'SPECIFIED') return namedFor
  if (stage === 'BID') return bidFor
  const after = stage === null ? '' : `（阶段：${stages[stage].zh}）`
  return subject.type === 'Vendor' ? verb('参与了', '并未参与', after) : verb('涉及', '并不涉及', after)
}

const subjectTo = verb('受', '不受', '约束')

/** A licence is for an export: said of exports that the speaker has in mind, not of all. */
const licence = (needed: string, { subject, object }: ClauseParts) =>
  `就所涉出口而言，${name(subject)}${needed}依${name(object)}取得出口许可证`

export const clauses: LanguageWords['clauses'] = {
  PART_OF: {
    is: (parts) => (isBody(parts.subject) ? belongs : partOf).is(parts),
    isNot: (parts) => (isBody(parts.subject) ? belongs : partOf).isNot(parts),
  },
  LOCATED_IN: verb('位于', '并不位于'),
  MAKES: verb('研制', '并不研制'),
  DISTRIBUTES: verb('经销', '并不经销'),
  SUPPLIES: {
    is: (parts) => (parts.stage === null ? supplies : supplied[parts.stage]).is(parts),
    isNot: (parts) => (parts.stage === null ? supplies : supplied[parts.stage]).isNot(parts),
  },
  BID_ON: verb('投标参与', '未投标参与'),
  SPECIFIES: {
    is: (parts) => `${name(parts.subject)}将${name(parts.object)}列为${asBrand(parts)}`,
    isNot: (parts) => `${name(parts.subject)}并未将${name(parts.object)}列为${asBrand(parts)}`,
  },
  ISSUED_BY: {
    is: ({ subject, object }) => role(subject, '发布方', object),
    isNot: ({ subject, object }) => role(subject, '发布方', object, true),
  },
  UNDER: verb('依据', '并非依据', '订立'),
  AWARDED_TO: {
    is: ({ subject, object, stage }) =>
      `${role(subject, sellerOf(stage), object)}${stage === 'SOLD' ? stageOf(subject, stage) : ''}`,
    isNot: ({ subject, object, stage }) =>
      `${role(subject, sellerOf(stage), object, true)}${stage === 'SOLD' ? stageOf(subject, stage) : ''}`,
  },
  COVERS: {
    is: ({ subject, object, stage }) => `${name(subject)}涵盖${name(object)}${stageOf(subject, stage)}`,
    isNot: ({ subject, object, stage }) => `${name(subject)}并不涵盖${name(object)}${stageOf(subject, stage)}`,
  },
  SIGNED_BY: {
    is: ({ subject, object, stage }) => `${role(subject, '买方', object)}${stageOf(subject, stage)}`,
    isNot: ({ subject, object, stage }) => `${role(subject, '买方', object, true)}${stageOf(subject, stage)}`,
  },
  USES: {
    is: ({ subject, object, stage, past }) =>
      stage === 'INSTALLED'
        ? `${name(subject)}已安装${name(object)}`
        : `${name(subject)}${past ? '曾' : ''}使用${name(object)}`,
    isNot: ({ subject, object, stage, past }) =>
      stage === 'INSTALLED'
        ? `${name(subject)}未安装${name(object)}`
        : `${name(subject)}${past ? '并未' : '并不'}使用${name(object)}`,
  },
  CONTRIBUTES_TO: {
    is: (parts) => contribution(parts).is(parts),
    isNot: (parts) => contribution(parts).isNot(parts),
  },
  DEPLOYED_IN: {
    is: ({ subject, object, stage }) =>
      `${name(subject)}${stage === 'INSTALLED' ? '已安装于' : stage === 'OPERATED' ? '已用于' : '部署于'}${name(object)}`,
    isNot: ({ subject, object, stage }) =>
      `${name(subject)}${stage === 'INSTALLED' ? '未安装于' : stage === 'OPERATED' ? '并未用于' : '并未部署于'}${name(object)}`,
  },
  OPERATES: verb('运营', '并不运营'),
  AFFILIATED_WITH: {
    is: ({ subject, object }) => `${name(subject)}与${name(object)}有联系`,
    isNot: ({ subject, object }) => `${name(subject)}与${name(object)}并无联系`,
  },
  SUBJECT_TO: {
    is: (parts) => (parts.qualifier === 'LICENCE' ? licence('需要', parts) : subjectTo.is(parts)),
    isNot: (parts) => (parts.qualifier === 'LICENCE' ? licence('无需', parts) : subjectTo.isNot(parts)),
  },
  TAKES_POSITION_ON: {
    is: ({ subject, object, qualifier, past }) =>
      `${name(subject)}${past ? '曾' : ''}${qualifier === 'OPPOSES_STRICTER' ? '反对' : '承认需要'}比${name(object)}更严格的规则`,
    isNot: ({ subject, object, qualifier, past }) =>
      `${name(subject)}${past ? '并未' : '并不'}${qualifier === 'OPPOSES_STRICTER' ? '反对' : '承认需要'}比${name(object)}更严格的规则`,
  },
}
