import type {
  EntityView,
  HopView,
  LiteralView,
  PathView,
  RelationView,
  SpeakerView,
} from '../../server/features/words/views.ts'
import type { Language, Translated } from '../../server/ontology/language.ts'

/** Views of well-known facts of the published investigation, in each language. */

const same = (name: string): Translated => ({ en: name, fr: name, zh: name })
type Entity = Omit<EntityView, 'label'> & { readonly labels: Translated }

const entity = (id: string, type: EntityView['type'], kind: string | null, labels: Translated): Entity => ({
  id,
  type,
  kind,
  labels,
  collective: null,
})

const unnamed = (
  id: string,
  type: EntityView['type'],
  kind: string | null,
  min: number,
  labels: Translated,
): Entity => ({
  ...entity(id, type, kind, labels),
  collective: { min },
})

export const entities = {
  axis: entity('axis-communications', 'Vendor', 'MAKER', {
    en: 'Axis Communications',
    fr: 'Axis Communications',
    zh: '安讯士',
  }),
  idemia: entity('idemia', 'Vendor', null, same('Idemia')),
  morpho: entity('morpho', 'Vendor', 'SUBSIDIARY', same('Morpho')),
  noldus: entity('noldus-information-technology', 'Vendor', 'MAKER', same('Noldus Information Technology')),
  cameras: entity('axis-network-cameras', 'Product', null, {
    en: 'Axis network cameras',
    fr: 'caméras réseau d’Axis',
    zh: '安讯士网络摄像机',
  }),
  china: entity('china', 'Place', 'COUNTRY', { en: 'China', fr: 'Chine', zh: '中国' }),
  netherlands: entity('netherlands', 'Place', 'COUNTRY', { en: 'Netherlands', fr: 'Pays-Bas', zh: '荷兰' }),
  award: entity('an-award', 'Contract', 'CONTRACT', {
    en: '2015 contract with the bureau',
    fr: 'contrat de 2015 avec le bureau',
    zh: '2015年与该局的合同',
  }),
  faceReader: entity('facereader', 'Product', null, same('FaceReader')),
  observer: entity('the-observer-xt', 'Product', null, same('The Observer XT')),
  contract: entity('morpho-shanghai-2015', 'Contract', 'CONTRACT', {
    en: 'facial recognition equipment, 2015',
    fr: 'équipements de reconnaissance faciale, 2015',
    zh: '人脸识别设备，2015年',
  }),
  distributor: entity('a-distributor', 'Vendor', 'DISTRIBUTOR', {
    en: 'A Distributor',
    fr: 'Un Distributeur',
    zh: '某经销商',
  }),
  sale: entity('noldus-shihezi-2012', 'Contract', 'REPORTED_SALE', {
    en: 'The Observer XT to Shihezi University',
    fr: 'The Observer XT à l’université de Shihezi',
    zh: '向石河子大学出售The Observer XT',
  }),
  bureau: entity('shanghai-public-security-bureau', 'Buyer', 'PUBLIC_SECURITY', {
    en: 'Shanghai Public Security Bureau',
    fr: 'Bureau de la sécurité publique de Shanghai',
    zh: '上海市公安局',
  }),
  ministry: entity('ministry-of-public-security', 'Buyer', 'MINISTRY', {
    en: 'Ministry of Public Security',
    fr: 'ministère chinois de la Sécurité publique',
    zh: '公安部',
  }),
  shihezi: entity('shihezi-university', 'Buyer', 'UNIVERSITY', {
    en: 'Shihezi University',
    fr: 'université de Shihezi',
    zh: '石河子大学',
  }),
  xpcc: entity('xpcc', 'Buyer', 'CORPS', {
    en: 'Xinjiang Production and Construction Corps',
    fr: 'Corps de production du Xinjiang',
    zh: '新疆生产建设兵团',
  }),
  universities: unnamed('universities', 'Buyer', 'UNIVERSITY', 2, {
    en: 'at least 2 universities (not named)',
    fr: 'au moins 2 universités (sans nom)',
    zh: '至少两所高校（未具名）',
  }),
  tenders: unnamed('tenders', 'Tender', null, 2, {
    en: 'at least 2 tenders (not named)',
    fr: 'au moins 2 appels d’offres (sans nom)',
    zh: '至少两次招标（未具名）',
  }),
  skynetGuilin: entity('skynet-guilin', 'Programme', 'LOCAL', {
    en: 'Skynet in Guilin',
    fr: 'Skynet à Guilin',
    zh: '桂林天网',
  }),
  skynet: entity('skynet', 'Programme', 'NATIONAL', { en: 'Skynet', fr: 'Skynet', zh: '天网' }),
  guilin: entity('guilin', 'Place', 'CITY', { en: 'Guilin', fr: 'Guilin', zh: '桂林' }),
  xinjiang: entity('xinjiang', 'Place', 'PROVINCE', { en: 'Xinjiang', fr: 'Xinjiang', zh: '新疆' }),
  regulation: entity('eu-dual-use-regulation', 'Regulation', null, {
    en: 'EU Dual-Use Regulation',
    fr: 'Règlement européen sur les biens à double usage',
    zh: '欧盟两用物项条例',
  }),
  france: entity('government-of-france', 'Authority', null, {
    en: 'Government of France',
    fr: 'Gouvernement français',
    zh: '法国政府',
  }),
} as const

export type EntityName = keyof typeof entities

export const viewOf = (name: EntityName, language: Language): EntityView => {
  const { labels, ...rest } = entities[name]
  return { ...rest, label: labels[language] }
}

const amnestyFrance = { id: 'amnesty-france', name: 'Amnesty International France', entity: null }
const page = { publisher: amnestyFrance, published: '2020-09' }
const amnesty: SpeakerView = { publisher: amnestyFrance }

const common = {
  polarity: 'IS',
  relays: [page],
  codersKnowledge: false,
  validFrom: null,
  validTo: null,
  timing: null,
  standing: 'ALLEGED',
  strength: 'REPORTED',
  stage: null,
  qualifier: null,
  goods: null,
} as const

export function relation(
  language: Language,
  subject: EntityName,
  predicate: RelationView['predicate'],
  object: EntityName,
  changes: Partial<RelationView> = {},
): RelationView {
  return {
    ...common,
    id: `${subject}-${predicate}-${object}`,
    subject: viewOf(subject, language),
    predicate,
    object: viewOf(object, language),
    speaker: amnesty,
    ...changes,
  }
}

const literal = (
  language: Language,
  subject: EntityName,
  value: LiteralView['literal'],
  changes: Partial<LiteralView> = {},
): LiteralView => {
  const { stage, qualifier, goods, ...rest } = common
  return {
    ...rest,
    id: `${subject}-${value.predicate}`,
    subject: viewOf(subject, language),
    speaker: amnesty,
    literal: value,
    ...changes,
  }
}

const axisSays = (language: Language, medium: 'WEBSITE' | 'REPLY'): SpeakerView => ({
  party: viewOf('axis', language),
  medium,
})

const in2012 = { validFrom: '2012', validTo: '2012', timing: 'WITHIN' } as const
const in2015 = { validFrom: '2015', validTo: '2015', timing: 'WITHIN' } as const

export const claims = {
  axisGuilin: (l: Language) =>
    relation(l, 'axis', 'CONTRIBUTES_TO', 'skynetGuilin', { stage: 'INSTALLED', speaker: axisSays(l, 'WEBSITE') }),
  guilinSkynet: (l: Language) => relation(l, 'skynetGuilin', 'PART_OF', 'skynet'),
  axisTenders: (l: Language) =>
    relation(l, 'tenders', 'SPECIFIES', 'axis', {
      stage: 'SPECIFIED',
      qualifier: 'RECOMMENDED',
      validFrom: '2012',
      validTo: '2019',
      timing: 'WITHIN',
    }),
  axisLicence: (l: Language) =>
    relation(l, 'axis', 'SUBJECT_TO', 'regulation', { polarity: 'IS_NOT', speaker: axisSays(l, 'REPLY') }),
  axisCameras: (l: Language) => relation(l, 'axis', 'MAKES', 'cameras'),
  camerasLicence: (l: Language) =>
    relation(l, 'cameras', 'SUBJECT_TO', 'regulation', {
      polarity: 'IS_NOT',
      qualifier: 'LICENCE',
      speaker: axisSays(l, 'REPLY'),
    }),
  camerasContribute: (l: Language) => relation(l, 'cameras', 'CONTRIBUTES_TO', 'skynetGuilin', { stage: 'DELIVERED' }),
  namedContract: (l: Language) => relation(l, 'award', 'COVERS', 'cameras', { stage: 'CONTRACTED' }),
  guilinChina: (l: Language) => relation(l, 'guilin', 'PART_OF', 'china'),
  ministryIn: (l: Language) => relation(l, 'ministry', 'LOCATED_IN', 'netherlands'),
  acknowledged: (l: Language) =>
    relation(l, 'france', 'TAKES_POSITION_ON', 'regulation', {
      qualifier: 'SUPPORTS_STRICTER',
      validTo: '2020-09',
      timing: 'WITHIN',
    }),
  emotions: (l: Language) =>
    relation(l, 'distributor', 'SUPPLIES', 'universities', {
      stage: 'SOLD',
      goods: {
        en: 'emotion-recognition systems',
        fr: 'des systèmes pour reconnaître les émotions',
        zh: '情绪识别系统',
      }[l],
    }),
  ownWords: (l: Language) =>
    literal(l, 'faceReader', {
      predicate: 'description',
      value: { en: 'Software that reads faces.', fr: 'Logiciel qui lit les visages.', zh: '读取面部的软件。' },
    }),
  held: (l: Language) =>
    literal(l, 'xinjiang', {
      predicate: 'figure',
      value: {
        value: 1_000_000,
        approx: true,
        near: 'BELOW',
        unit: '1',
        counted: { en: 'people', fr: 'habitants', zh: '人' },
        asWritten: 'près d’un million',
      },
    }),
  rotation: (l: Language) =>
    literal(l, 'cameras', {
      predicate: 'figure',
      value: {
        value: 360,
        approx: false,
        unit: '°',
        counted: { en: 'rotation', fr: 'rotation', zh: '旋转角度' },
        asWritten: '360 degrés',
      },
    }),
  description: (l: Language) =>
    literal(l, 'china', { predicate: 'description', value: { value: 'A country.', language: 'en' } }),
  morphoIdemia: (l: Language) => relation(l, 'morpho', 'PART_OF', 'idemia'),
  morphoContract: (l: Language) => relation(l, 'contract', 'AWARDED_TO', 'morpho', { stage: 'CONTRACTED', ...in2015 }),
  contractBureau: (l: Language) => relation(l, 'contract', 'SIGNED_BY', 'bureau', { stage: 'CONTRACTED', ...in2015 }),
  noldusObserver: (l: Language) => relation(l, 'noldus', 'MAKES', 'observer'),
  observerSale: (l: Language) => relation(l, 'sale', 'COVERS', 'observer', { stage: 'SOLD', ...in2012 }),
  saleNoldus: (l: Language) =>
    relation(l, 'sale', 'AWARDED_TO', 'noldus', { stage: 'SOLD', ...in2012, standing: 'DISPUTED' }),
  saleShihezi: (l: Language) => relation(l, 'sale', 'SIGNED_BY', 'shihezi', { stage: 'SOLD', ...in2012 }),
  shiheziXpcc: (l: Language) => relation(l, 'shihezi', 'PART_OF', 'xpcc'),
  noldusUniversities: (l: Language) =>
    relation(l, 'noldus', 'SUPPLIES', 'universities', {
      stage: 'SOLD',
      validFrom: '2012',
      validTo: '2018',
      timing: 'WITHIN',
    }),
  noldusFaceReader: (l: Language) => relation(l, 'noldus', 'MAKES', 'faceReader'),
  universitiesUse: (l: Language) => relation(l, 'universities', 'USES', 'faceReader', { stage: 'OPERATED' }),
  ministryUses: (l: Language) => relation(l, 'ministry', 'USES', 'faceReader', { stage: 'OPERATED' }),
  universitiesLinked: (l: Language) => relation(l, 'universities', 'AFFILIATED_WITH', 'ministry'),
  guilinIn: (l: Language) => relation(l, 'skynetGuilin', 'LOCATED_IN', 'guilin'),
  universitiesIn: (l: Language) => relation(l, 'universities', 'LOCATED_IN', 'xinjiang'),
  france: (l: Language) => relation(l, 'france', 'TAKES_POSITION_ON', 'regulation', { qualifier: 'OPPOSES_STRICTER' }),
  chineseName: (l: Language) =>
    literal(
      l,
      'axis',
      { predicate: 'name', value: { value: '安讯士', language: 'zh', script: 'Hans', kind: 'OFFICIAL' } },
      {
        codersKnowledge: true,
        relays: [{ publisher: { id: 'filiere', name: 'Filière', entity: null }, published: null }],
      },
    ),
  inhabitants: (l: Language) =>
    literal(l, 'guilin', {
      predicate: 'figure',
      value: {
        value: 5_000_000,
        approx: true,
        unit: '1',
        counted: { en: 'inhabitants', fr: 'habitants', zh: '居民' },
        asWritten: 'cinq millions',
      },
    }),
  reach: (l: Language) =>
    literal(
      l,
      'skynetGuilin',
      {
        predicate: 'figure',
        value: {
          low: 300,
          high: 400,
          approx: false,
          unit: 'm',
          counted: { en: 'range of the cameras', fr: 'portée des caméras', zh: '摄像头的有效距离' },
          asWritten: '300 à 400 mètres',
        },
      },
      { speaker: axisSays(l, 'WEBSITE') },
    ),
  country: (l: Language) => literal(l, 'axis', { predicate: 'country', value: { code: 'SE' } }),
} as const

const hop = (from: EntityName, to: EntityName, l: Language, ...carried: readonly RelationView[]): HopView => ({
  from: viewOf(from, l),
  to: viewOf(to, l),
  claims: carried,
})

export const chains = {
  axisToSkynet: (l: Language): PathView => ({
    hops: [
      hop('axis', 'skynetGuilin', l, claims.axisGuilin(l)),
      hop('skynetGuilin', 'skynet', l, claims.guilinSkynet(l)),
    ],
    inferredJunctions: [],
  }),
  idemiaToShanghai: (l: Language): PathView => ({
    hops: [
      hop('idemia', 'morpho', l, claims.morphoIdemia(l)),
      hop('morpho', 'contract', l, claims.morphoContract(l)),
      hop('contract', 'bureau', l, claims.contractBureau(l)),
    ],
    inferredJunctions: [],
  }),
  noldusToXpcc: (l: Language): PathView => ({
    hops: [
      hop('noldus', 'sale', l, claims.saleNoldus(l)),
      hop('sale', 'shihezi', l, claims.saleShihezi(l)),
      hop('shihezi', 'xpcc', l, claims.shiheziXpcc(l)),
    ],
    inferredJunctions: [],
  }),
  faceReaderUsers: (l: Language): PathView => ({
    hops: [
      hop('noldus', 'faceReader', l, claims.noldusFaceReader(l)),
      hop('faceReader', 'ministry', l, claims.ministryUses(l)),
    ],
    inferredJunctions: [],
  }),
  axisNamed: (l: Language): PathView => ({
    hops: [hop('axis', 'tenders', l, claims.axisTenders(l))],
    inferredJunctions: [],
  }),
  throughAnOrganisation: (l: Language): PathView => ({
    hops: [
      hop('noldus', 'distributor', l, relation(l, 'noldus', 'SUPPLIES', 'distributor')),
      hop(
        'distributor',
        'universities',
        l,
        relation(l, 'distributor', 'SUPPLIES', 'universities', { stage: 'DELIVERED' }),
      ),
    ],
    inferredJunctions: [1],
  }),
} as const
