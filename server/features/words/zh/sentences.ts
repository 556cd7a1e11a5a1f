import { datePartsOf } from '../date-parts.ts'
import type { LanguageWords, Relayed } from '../language-words.ts'
import { dates } from './dates.ts'
import { name, quoted } from './nouns.ts'

const dated = (date: string | null) => (date === null ? '日期不详' : dates.date(datePartsOf(date)))

const others = (count: number) => (count === 0 ? '' : `；另有${count}份文件`)

const relayed = ({ publisher, date, others: more }: Relayed) => `${publisher}（${dated(date)}${others(more)}）`

const media = { WEBSITE: '在其网站上', REPLY: '在答复中' } as const

export const attribution: LanguageWords['attribution'] = {
  publisher: (relay, clause) => `据${relayed(relay)}，${clause}。`,
  publisherRelayed: (publisher, relay, clause) => `据${relayed(relay)}转述，${publisher}称：${clause}。`,
  party: (party, { date, others: more }, clause) =>
    `${name(party)}在其自有文件中（${dated(date)}${others(more)}）称：${clause}。`,
  partyRelayed: (party, medium, relay, clause) =>
    `据${relayed(relay)}转述，${name(party)}${medium === null ? '' : media[medium]}称：${clause}。`,
  unknownSpeaker: (relay, clause) => `据${relayed(relay)}转述，身份不明者称：${clause}。`,
  undocumented: (speaker, clause) =>
    `${speaker === null ? '说话者不详' : `据${speaker}`}，且没有可计入的文件：${clause}。`,
  coder: (clause) => `仅据编码者本人所知，没有来源：${clause}。`,
  ownWords: (relay, clause) => `依据${relayed(relay)}，以本图谱自己的措辞，${clause}。`,
  asOf: (clause, when) => `${clause}（${when}时的情况；起始时间未给出）`,
  timed: (clause, period) => (period === null ? `${clause}，未给出日期` : `${clause}，时间为${period}`),
}

const unended = (text: string) => text.replace(/[.。]$/, '')

const is = (not: boolean) => (not ? '不是' : '为')

export const literals: LanguageWords['literals'] = {
  name: (about, value, not) => `${name(about)}的一个名称${is(not)}${quoted(value)}`,
  description: (about, value, not) => `对${name(about)}的一种描述${is(not)}${quoted(unended(value))}`,
  country: (about, value, not) => `${name(about)}的所属国家${is(not)}${value}`,
  website: (about, value, not) => `${name(about)}的网站${is(not)} ${value} `,
  coordinates: (about, value, not) => `${name(about)}的位置${is(not)}${value}`,
  date: (about, value, not) => `${name(about)}的日期${is(not)}${value}`,
  amount: (about, value, not) => `${name(about)}的金额${is(not)}${value}`,
  figure: (about, value, not) => `关于${name(about)}所给出的数字${is(not)}${value}`,
}

export const described: LanguageWords['described'] = (about, value, not) =>
  `对${name(about)}的描述${is(not)}：${unended(value)}`

export const notes: LanguageWords['notes'] = {
  stages: {
    SPECIFIED: '在招标文件中列名并不等于销售。',
    BID: '投标并不等于销售。',
    AWARDED: '此处既未证明合同，也未证明交付。',
    SOLD: '除称已售出之外，此处既未证明合同，也未证明交付。',
    CONTRACTED: '此处未证明交付。',
    DELIVERED: '此处未证明安装或使用。',
    INSTALLED: null,
    OPERATED: null,
  },
  linkedOnly: '“有联系”并不等于“隶属于”。',
  disputed: '此说法有争议。',
  retracted: '此说法已撤回。',
  inclusion: '收入本图谱并不意味着有任何不当行为。',
}

export const flags: LanguageWords['flags'] = {
  TIME_ORDER: (hop) => `第${hop}步必定在其上游一步开始之前就已结束。`,
  NO_SOURCE: (hop) => `第${hop}步没有已公开的来源支持。`,
  SINGLE_SOURCE: (hop) => `第${hop}步仅凭一个来源：没有独立于它的来源支持这一步。`,
  DISPUTED: (hop) => `第${hop}步有争议。`,
  NO_PRIMARY: (hop) => `第${hop}步没有一手文件支持。`,
  CODERS_KNOWLEDGE: (hop) => `第${hop}步仅凭编码者本人所知。`,
}
