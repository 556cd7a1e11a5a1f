import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import type { LookedAt } from '../../path/search/looked-at.ts'
import type { RelaxationKind } from '../../path/search/relaxation.ts'
import { datePartsOf } from '../date-parts.ts'
import { type LanguageWords, mostNamed } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { dates } from './dates.ts'
import { any, byWayOf, some } from './ends.ts'
import { name, nouns, quoted } from './nouns.ts'

const { list } = nouns
const steps = (hops: readonly number[]) => `第${hops.join('、')}步`

export const missing: LanguageWords['missing'] = {
  sale: '销售：在招标文件中列名或投标，并不等于销售。',
  contract: (hops) => `合同：${hops ? `${steps(hops)}，` : ''}来源称已售出，但未证明有合同。`,
  contractAwarded: (hops) => `合同：${hops ? `${steps(hops)}，` : ''}来源称已中标，但未证明有合同。`,
  delivery: (hops) => `交付：${hops ? `${steps(hops)}，` : ''}此处没有任何内容证明曾有交付。`,
  use: (user) => `使用：此处没有任何内容证明${name(user)}使用了任何产品。`,
  seller: (product, user) => `卖方：${name(user)}使用${name(product)}，并不说明由谁出售或提供。`,
  route: (from, to) => `途径：${name(from)}与${name(to)}之间，未证明有任何合同或采购方。`,
  memberActs: (whole, part) => `${name(whole)}自身的任何行为：此处只说${name(part)}属于它。`,
  wholeActs: (part, whole) => `${name(whole)}的其余部分：此处只说${name(part)}属于它。`,
  partAtTheTime: (part, whole) => `当时的隶属关系：此处未证明本链其他步骤发生时，${name(part)}已隶属于${name(whole)}。`,
  dates: (hops) => `日期：${steps(hops)}未给出日期。`,
  exactDates: (hops) => `确切日期：${steps(hops)}只知道大致时段。`,
  wholeChain: (organisations) =>
    `整条链：此处没有任何来源陈述整条链。在${list(organisations.map(name))}处，相同的只是机构，货物可能不同。`,
  unnamed: (entity) => `具体是谁：来源未给出${quoted(entity.label)}的名称。`,
}

/** "从甲到乙、经过丙". */
const route = (from: string, to: string, via: readonly EntityView[]) =>
  `从${from}到${to}${via.length === 0 ? '' : `、${byWayOf(via)}`}`

/** "以经过丙为前提，". */
const provided = (via: readonly EntityView[]) => (via.length === 0 ? '' : `以${byWayOf(via)}为前提，`)

export const answers: LanguageWords['answers'] = {
  found: (count, which, { from, to, via }) =>
    which === 'best'
      ? `以下是${route(some(from), some(to), via)}最好的${count}条有来源的链；可能还有更多。`
      : `${which === 'some' ? '就已搜索的范围而言，' : ''}${route(some(from), some(to), via)}有${count}条有来源的链。`,
  bestOfPairs: (count, which, { from, to, via }) => {
    const more = { all: '', best: '可能还有其他几对。', some: '搜索未能进行到底。' }
    const best = count === 1 ? '这是这一对的最佳链' : '每一对只列最佳的一条'
    return `${route(some(from), some(to), via)}有${count}条有来源的链：${best}，同一对之间可能还有其他链。${more[which]}`
  },
  none: ({ from, to, via }, maxHops) =>
    `在这些筛选条件下，本图谱中没有${route(any(from), any(to), via)}、不超过${maxHops}步的有来源的链。`,
  noneYet: ({ from, to, via }) =>
    `搜索停止之前未找到${route(any(from), any(to), via)}的有来源的链；本图谱中可能存在这样的链。`,
  onlyNamedOrBid: (count, named, bid, { from, to, via }) => {
    const what = named ? `仅在招标文件中列名${bid ? '或仅有投标' : ''}` : '仅有投标'
    return `${what}，未证明供货：${route(some(from), some(to), via)}有${count}条这样的链。`
  },
  noOther: ({ via }, maxHops) =>
    `除此之外，在这些筛选条件下，本图谱中没有${via.length === 0 ? '' : `${byWayOf(via)}、`}不超过${maxHops}步的有来源的链通往该处。`,
  noOtherYet: '除此之外，搜索停止之前未找到其他链；本图谱中可能存在这样的链。',
  passingEnds: '途中经过其他端点的链不计入。',
  noneStartsAt: (absent) =>
    absent.length > mostNamed
      ? `所列实体中有${absent.length}个不是所示任何一条链的起点。`
      : `所示的链没有一条始于${any({ entities: absent })}。`,
  noneEndsAt: (absent) =>
    absent.length > mostNamed
      ? `所列实体中有${absent.length}个不是所示任何一条链的终点。`
      : `所示的链没有一条止于${any({ entities: absent })}。`,
  excluded: (left, claims) => {
    const names = left.length > mostNamed ? [`${left.length}个实体`] : left.map(name)
    return `提问时已排除：${[...names, ...(claims === 0 ? [] : [`${claims}条说法`])].join('、')}。`
  },
  inferred: (count, all) =>
    all === 1
      ? '此处没有任何来源陈述整条链：各段只是共有一个机构，货物可能不同。'
      : `其中${count === all ? '每一条链' : `${count}条链`}，此处都没有任何来源陈述其整体：各段只是共有一个机构，货物可能不同。`,
  namedOrBid: (count) => `在供货之外，另有${count}条链仅凭招标文件中列出的品牌或投标。`,
  namedOrBidCut: '仅凭招标文件中列出的品牌或投标的链未全部衡量：可能还有更多或更好的链。',
  reachedFrom: (from, { count, named, all, atLeast, maxHops, via }) => {
    const start = any(from)
    if (count === 0)
      return atLeast
        ? `${provided(via)}搜索停止之前未找到从${start}出发的有来源的步骤。`
        : `${provided(via)}在这些筛选条件下，没有从${start}出发的有来源的步骤。`
    const names = list(named.map(name))
    if (all)
      return `${provided(via)}从${start}出发，有来源的步骤${atLeast ? '就已搜索的范围而言' : `在${maxHops}步之内`}可到达：${names}${atLeast ? '' : '，再无其他'}。`
    return `${provided(via)}从${start}出发，有来源的步骤在${maxHops}步之内可到达${atLeast ? '至少' : ''}${count}个实体；最远的有：${names}。`
  },
  reachedTo: (to, { count, named, all, atLeast, maxHops, via }) => {
    const end = any(to)
    if (count === 0)
      return atLeast
        ? `${provided(via)}搜索停止之前未找到通往${end}的有来源的步骤。`
        : `${provided(via)}在这些筛选条件下，没有通往${end}的有来源的步骤。`
    const names = list(named.map(name))
    if (all)
      return `${provided(via)}${atLeast ? '就已搜索的范围而言' : `在${maxHops}步之内`}，有来源的步骤可从以下各处通往${end}：${names}${atLeast ? '' : '，再无其他'}。`
    return `${provided(via)}在${maxHops}步之内，有来源的步骤可从${atLeast ? '至少' : ''}${count}个实体通往${end}；最远的有：${names}。`
  },
  cuts: {
    ENTITIES: '搜索达到可查看的实体上限而停止：答案可能不完整。',
    CLAIMS: '搜索达到可查看的说法上限而停止：答案可能不完整。',
    TIME: '搜索因时间用完而停止：答案可能不完整。',
    TIES: '同样好的链多于相互比较过的数量：答案可能不完整。',
  },
  explored: ({ from, to }, looked) => {
    const much = ({ entities, claims }: LookedAt) => `${entities}个实体、${claims}条说法`
    return `已查看的范围：从${any(from)}出发，${much(looked.from)}；从${any(to)}倒查，${much(looked.to)}。`
  },
  coverage: {
    documents: ({ documentsCoded, thirdPartyCoded, primaryCoded, ownWordsCoded }) => {
      if (documentsCoded === 0) return '本图谱尚无文件可作依据。'
      const parts = [
        thirdPartyCoded > 0 && `第三方发布的${thirdPartyCoded}份`,
        primaryCoded > 0 && `一手文件${primaryCoded}份`,
        ownWordsCoded > 0 && `当事方自行发布的${ownWordsCoded}份`,
      ].filter((part) => part !== false)
      return `本图谱以${documentsCoded}份文件为依据：${parts.join('，')}。`
    },
    listed: (count) => `另有${count}份文件已列出、尚未编码。`,
    notes: '编码者本人的笔记不计在内：笔记不是来源。',
  },
}

export const windowWords = (from: string | null, to: string | null) => {
  const [first, last] = [from, to].map((edtf) => edtf && dates.date(datePartsOf(edtf)))
  if (first && last) return `${first}至${last}`
  return first ? `${first}起` : `至${last}`
}

const filters: Readonly<Record<RelaxationKind, string>> = {
  STRENGTH: '证据强度',
  STANDING: '状态',
  STAGE: '阶段',
  WINDOW: '时间范围',
  DIRECTION: '方向',
  HOPS: '步数',
}

export const relaxations: LanguageWords['relaxations'] = {
  useless: (kinds) =>
    kinds.length === 0
      ? '所有筛选条件都已无法再放宽。'
      : `单独放宽以下${kinds.length === 1 ? '' : '任何'}一项，同样得不到链：${kinds.map((kind) => filters[kind]).join('、')}。`,
  untried: '未尝试放宽筛选条件，因为对原问题的搜索尚未进行到底。',
  cuts: {
    ENTITIES: '另一个更宽松的问题因实体过多而未能搜索到底：它可能会给出一条链。',
    CLAIMS: '另一个更宽松的问题因说法过多而未能搜索到底：它可能会给出一条链。',
    TIME: '时间用完之前未能试完所有更宽松的问题：其中可能有能给出一条链的。',
    TIES: '另一个更宽松的问题未能搜索到底：它可能会给出一条链。',
  },
  strength: (strength) => `如果接受强度为${quoted(strengths[strength].zh)}的证据，就会有一条链。`,
  standings: (more) => `如果也接受${list(more.map((one) => quoted(standings[one].zh)))}的说法，就会有一条链。`,
  stages: (more) => `如果也接受以下阶段，就会有一条链：${list(more.map((one) => quoted(stages[one].zh)))}。`,
  window: (from, to) => `如果放宽时间范围，就会有一条链：${windowWords(from, to)}。`,
  noWindow: '如果不限时间范围，就会有一条链。',
  direction: '如果说法可以双向追溯，就会有一条链，但它并不表示供货。',
  hops: (hops) => `如果允许${hops}步，就会有一条链。`,
}
