import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import type { Where } from '../../saved/path-change.ts'
import { type DatedClaim, datePartsOf, periodOf } from '../date-parts.ts'
import type { LanguageWords } from '../language-words.ts'
import type { SavedWords } from '../saved-words.ts'
import { dates } from './dates.ts'
import { quoted } from './nouns.ts'
import { flags } from './sentences.ts'

const of = (where: Where<string>) => (typeof where === 'number' ? `第 ${where} 步的` : `关于${quoted(where.about)}的`)
const to = (where: Where<string>) => (typeof where === 'number' ? `第 ${where} 步` : `关于${quoted(where.about)}的说法`)
const graded = (weaker: boolean) => (weaker ? '变弱' : '变强')
const when = (claim: DatedClaim) => dates.period(periodOf(claim)) ?? '未给出'
const stage = (name: keyof typeof stages | null) => (name === null ? '无' : quoted(stages[name].zh))
const said = (strength: keyof typeof strengths) => quoted(strengths[strength].zh)

const changes: SavedWords['changes'] = {
  END_GONE: () => '今天已无法照原样提出这一问题：其中所指有的已不在图谱中，或已与当时不同。',
  CHAIN_GONE: () => '今天再问，已得不到这条链。',
  CHAIN_OUTRANKED: () => '今天再问，得到的是其他链：本链各步仍然成立，但不在所示的链之中。',
  CHAIN_NOT_REACHED: () => '今天再问，搜索在到达本链之前触及上限而停止；本链各步仍然成立。',
  CHAIN_MOVED: ({ was, is }) => `原为答案中的第 ${was} 条链，现为第 ${is} 条。`,
  SUPPLIED_NOW: () => '本链不再仅仅依据招标文件中列名的品牌或投标。',
  NAMED_OR_BID_NOW: () => '本链现在依据招标文件中列名的品牌或投标：不再表明供货。',
  STRONGER_CHAIN: ({ count }) => `现在有 ${count} 条证据更强的链。`,
  OTHER_CHAINS: ({ was, is }) =>
    was === is ? '答案中的其他链至少有一条有变化。' : `答案现在另有 ${is} 条链，原另有 ${was} 条。`,
  CUT_NOW: () => '今天再问，搜索触及上限而停止：答案可能不完整。',
  WHOLE_NOW: () => '保存时搜索曾触及上限而停止；今天的搜索是完整的。',
  CHAIN_STRENGTH: ({ was, is, weaker }) => `本链现已${graded(weaker)}：${said(is)}，原为${said(was)}。`,
  WEAKEST_STEP: ({ was, is }) => `最弱的一步现为第 ${is} 步，原为第 ${was} 步。`,
  JUNCTION_INFERRED: ({ hop }) => `第 ${hop} 步之后，来源现在仅表明机构相同，货物可能不同。`,
  JUNCTION_CARRIED: ({ hop }) => `现在有同一段文字同时支持第 ${hop} 步和第 ${hop + 1} 步。`,
  FLAG_NEW: ({ flag }) => `新情况：${flags[flag.code](flag.hop)}`,
  FLAG_OVER: ({ flag }) => `已不再如此：${flags[flag.code](flag.hop)}`,
  STEP_GONE: ({ hop }) => `按问题的筛选条件，已没有说法支撑第 ${hop} 步。`,
  STEP_STRENGTH: ({ hop, was, is, weaker }) => `第 ${hop} 步现已${graded(weaker)}：${said(is)}，原为${said(was)}。`,
  STEP_DISPUTED: ({ hop }) => `第 ${hop} 步现在有争议。`,
  STEP_UNDISPUTED: ({ hop }) => `第 ${hop} 步不再有争议。`,
  CLAIM_NEW: ({ where }) => `${to(where)}增加了一条说法。`,
  CLAIM_GONE: ({ where }) => `${of(where)}一条说法已不在图谱中。`,
  CLAIM_FILTERED: ({ where }) => `${of(where)}一条说法已不符合问题的筛选条件。`,
  CLAIM_RETRACTED: ({ where }) => `${of(where)}一条说法已撤回。`,
  CLAIM_CONFIRMED: ({ where }) => `${of(where)}一条说法现已确认。`,
  CLAIM_STANDING: ({ where, was, is }) =>
    `${of(where)}一条说法的状态现为${quoted(standings[is].zh)}，原为${quoted(standings[was].zh)}。`,
  CLAIM_STRENGTH: ({ where, was, is, weaker }) =>
    `${of(where)}一条说法现已${graded(weaker)}：${said(is)}，原为${said(was)}。`,
  CLAIM_STAGE: ({ where, was, is }) => `${of(where)}一条说法的阶段现为${stage(is)}，原为${stage(was)}。`,
  CLAIM_DATES: ({ where, was, is }) => `${of(where)}一条说法的时间现为：${when(is)}；原为：${when(was)}。`,
  CLAIM_AMENDED: ({ where }) => `${of(where)}一条说法已修改。`,
  CLAIM_EVIDENCE: ({ where }) => `${of(where)}一条说法的证据评定有变化。`,
  CLAIM_RECORDED_ANEW: ({ where }) => `${of(where)}一条说法被原样重新记录。`,
  SOURCE_NEW: ({ where, source }) => `有新来源支持${to(where)}：${source}。`,
  PASSAGE_NEW: ({ where, source, against }) =>
    against
      ? `${source}的一段文字现在与${of(where)}一条说法相矛盾。`
      : `${of(where)}一条说法又引用了${source}的一段文字。`,
  PASSAGE_GONE: ({ where, source }) => `${of(where)}一条说法不再引用${source}的一段文字。`,
  PASSAGE_RETRACTED: ({ where, source }) => `${of(where)}一条说法对${source}的一处引用已撤回，不再计入。`,
  PASSAGE_AMENDED: ({ where, source }) => `${of(where)}一条说法对${source}的一处引用已修改。`,
  ANSWER_NEW: ({ where, party }) => `此后${party}对${of(where)}一条说法作出了回应。`,
  ANSWER_GONE: ({ where, party }) => `${party}对${of(where)}一条说法的回应已不在图谱中。`,
  ANSWER_AMENDED: ({ where, party }) => `${party}对${of(where)}一条说法的回应，其记录已修改。`,
  DOCUMENT_AMENDED: ({ document }) => `文件${quoted(document)}的记录已修改。`,
  SOURCE_GRADE: ({ source, was, is }) => `来源${quoted(source)}的可靠性现评为 ${is}，原为 ${was}。`,
  SOURCE_AMENDED: ({ source }) => `来源${quoted(source)}的记录已修改。`,
  ENTITY_NAME: ({ was, is }) => (was === is ? `${quoted(is)}的名称记录有变化。` : `${quoted(was)}现称${quoted(is)}。`),
  ENTITY_AMENDED: ({ name }) => `关于${quoted(name)}的记录已修改。`,
  ENTITY_GONE: ({ name }) => `${quoted(name)}已不在图谱中。`,
  RECORDS: () => '本链所依据的记录另有变化。',
}

export const saved: LanguageWords['saved'] = {
  changes,
  citation: ({ title, id, saved: date, revision, address, namedOrBid, partial, withdrawn }) =>
    [
      `${title}。`,
      namedOrBid && '仅列名或投标，并非供货。',
      `Filière，已存链 ${id}，截至第 ${revision} 次修订，保存于${dates.date(datePartsOf(date))}。`,
      partial && '搜索曾触及上限而停止。',
      withdrawn && '此后已撤回。',
      address,
    ]
      .filter((part) => part !== false)
      .join(''),
}
