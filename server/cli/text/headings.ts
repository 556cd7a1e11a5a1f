import type { Language } from '../../ontology/language.ts'

/** The words of the command line's own: all others come from the API. */
export interface Headings {
  chain(number: number, of: number): string
  /** All chains of a list. */
  chains(count: number): string
  comparison(count: number): string
  /** Chains of a comparison. */
  chainNumbers(numbers: readonly number[]): string
  step(number: number): string
  stepCount(count: number): string
  /** `weakest`: none where there is but one step, or all are equally strong. */
  steps(count: number, weakest: readonly number[]): string
  claims(count: number): string
  asOf(revision: number): string
  readonly evidence: string
  readonly contradicted: string
  readonly answer: string
  /** The documents that a claim goes back to. */
  readonly roots: string
  readonly inferred: string
  readonly careful: string
  readonly notShown: string
  readonly namedOrBid: string
  readonly loosened: string
  /** The best chain of each pair, and how to read the cells of that table. */
  readonly pairs: string
  readonly readingPairs: string
  /** The corner of that table, with the sources as rows or as columns. */
  readonly fromByTo: string
  readonly toByFrom: string
  readonly readingInferred: string
  readonly oneInFull: string
  /** What compared chains have in common. */
  readonly sharedBeginning: string
  readonly sharedEnd: string
  readonly overall: string
  /** Before a claim that is no step of the chain, but tells of what lies on it. */
  readonly beside: string
  /** Between a label and what it introduces. */
  readonly colon: string
  readonly listSeparator: string
  aside(text: string): string
  readonly documents: string
  readonly identifier: string
  readonly permalink: string
  readonly asSaved: string
  since(revision: number): string
  unchanged(revision: number): string
  /** The reason is empty where it was erased. */
  withdrawn(date: string, reason: string): string
  readonly notIntact: string
  readonly wasPartial: string
  readonly nothingToSave: string
  readonly question: string
  /** Before the filters of a question that differ from the defaults. */
  readonly filters: string
  /** Of the answer that holds a saved chain at a place. */
  otherChains(place: number, of: number): string
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
/** In French, zero is singular. */
const pluriel = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`

export const headings: Readonly<Record<Language, Headings>> = {
  en: {
    chain: (number, of) => `Chain ${number} of ${of}`,
    chains: (count) => plural(count, 'chain', 'chains'),
    comparison: (count) => `${count} chains side by side`,
    chainNumbers: (numbers) => `${numbers.length === 1 ? 'Chain' : 'Chains'} ${numbers.join(', ')}`,
    step: (number) => `step ${number}`,
    stepCount: (count) => plural(count, 'step', 'steps'),
    claims: (count) => plural(count, 'claim', 'claims'),
    steps: (count, weakest) =>
      `${plural(count, 'step', 'steps')}${count === 1 ? '' : weakest.length === 0 ? ', every step equally strong' : `, weakest: ${weakest.length === 1 ? 'step' : 'steps'} ${weakest.join(', ')}`}`,
    asOf: (revision) => `As of revision ${revision}.`,
    evidence: 'Evidence',
    contradicted: 'Against it',
    answer: 'Answer',
    roots: 'Goes back to',
    inferred: 'From here on only the organisation is shown to be the same; the goods may differ.',
    careful: 'Be careful',
    notShown: 'What this does not show',
    namedOrBid: 'Named or bid, not supplied',
    loosened: 'The chain that this would give',
    pairs: 'The best chain of each pair',
    fromByTo: 'from ↓ to →',
    toByFrom: 'to ↓ from →',
    readingPairs: 'In each cell: the number of the chain below, its strength, its steps.',
    readingInferred: '⋯ Somewhere on it only the organisation is shown to be the same; the goods may differ.',
    oneInFull: 'One of them in full, with its evidence: filiere path FROM TO.',
    sharedBeginning: 'All begin with',
    sharedEnd: 'All end with',
    overall: 'overall',
    beside: 'On this',
    colon: ': ',
    listSeparator: ', ',
    aside: (text) => ` (${text})`,
    documents: 'Documents',
    identifier: 'Identifier',
    permalink: 'Permalink',
    asSaved: 'The chain as it was saved',
    since: (revision) => `What has changed since, up to revision ${revision}`,
    unchanged: (revision) => `Nothing has changed since, up to revision ${revision}.`,
    withdrawn: (date, reason) => `Withdrawn on ${date}: do not rest on it. ${reason}`.trimEnd(),
    notIntact: 'What is stored is not what the identifier was derived from: do not rest on it.',
    wasPartial: 'The search had stopped at a limit: there may have been more or better chains.',
    nothingToSave: 'The question gives no such chain in this graph: there is nothing to save.',
    question: 'Question',
    filters: 'Filters',
    otherChains: (place, of) => `This was chain ${place} of ${of} in the answer; beside it`,
  },
  fr: {
    chain: (number, of) => `Chaîne ${number} sur ${of}`,
    chains: (count) => pluriel(count, 'chaîne', 'chaînes'),
    comparison: (count) => `${count} chaînes côte à côte`,
    chainNumbers: (numbers) => `${numbers.length === 1 ? 'Chaîne' : 'Chaînes'} ${numbers.join(', ')}`,
    step: (number) => `étape ${number}`,
    stepCount: (count) => pluriel(count, 'étape', 'étapes'),
    claims: (count) => pluriel(count, 'affirmation', 'affirmations'),
    steps: (count, weakest) =>
      `${pluriel(count, 'étape', 'étapes')}${count === 1 ? '' : weakest.length === 0 ? ', toutes aussi solides' : weakest.length === 1 ? `, la plus faible : étape ${weakest[0]}` : `, les plus faibles : étapes ${weakest.join(', ')}`}`,
    asOf: (revision) => `À la révision ${revision}.`,
    evidence: 'Preuve',
    contradicted: 'À l’encontre',
    answer: 'Réponse',
    roots: 'Remonte à',
    inferred: 'À partir d’ici, seule l’organisation est la même selon les sources ; les biens peuvent être différents.',
    careful: 'Prudence',
    notShown: 'Ce que cela ne montre pas',
    namedOrBid: 'Cité ou candidat, sans fourniture établie',
    loosened: 'La chaîne que cela donnerait',
    pairs: 'La meilleure chaîne de chaque paire',
    fromByTo: 'de ↓ à →',
    toByFrom: 'à ↓ de →',
    readingPairs: 'Dans chaque case : le numéro de la chaîne ci-dessous, sa solidité, ses étapes.',
    readingInferred:
      '⋯ Quelque part, seule l’organisation est la même selon les sources ; les biens peuvent être différents.',
    oneInFull: 'Pour l’une d’elles en entier, avec ses preuves : filiere path FROM TO.',
    sharedBeginning: 'Toutes commencent par',
    sharedEnd: 'Toutes finissent par',
    overall: 'ensemble',
    beside: 'À ce sujet',
    colon: ' : ',
    listSeparator: ', ',
    aside: (text) => ` (${text})`,
    documents: 'Documents',
    identifier: 'Identifiant',
    permalink: 'Permalien',
    asSaved: 'La chaîne telle qu’enregistrée',
    since: (revision) => `Ce qui a changé depuis, jusqu’à la révision ${revision}`,
    unchanged: (revision) => `Rien n’a changé depuis, jusqu’à la révision ${revision}.`,
    withdrawn: (date, reason) => `Retirée le ${date}\u00a0: ne vous y fiez pas. ${reason}`.trimEnd(),
    notIntact: 'Ce qui est conservé n’est pas ce dont l’identifiant est tiré\u00a0: ne vous y fiez pas.',
    wasPartial: 'La recherche avait atteint une limite\u00a0: il pouvait y avoir d’autres chaînes, ou de meilleures.',
    nothingToSave: 'La question ne donne aucune chaîne de ce genre dans ce graphe\u00a0: il n’y a rien à enregistrer.',
    question: 'Question',
    filters: 'Filtres',
    otherChains: (place, of) => `C’était la chaîne ${place} sur ${of} de la réponse ; à côté d’elle`,
  },
  zh: {
    chain: (number, of) => `第 ${number} 条链（共 ${of} 条）`,
    chains: (count) => `共 ${count} 条链`,
    comparison: (count) => `${count} 条链逐步对照`,
    chainNumbers: (numbers) => `第 ${numbers.join('、')} 条链`,
    step: (number) => `第 ${number} 步`,
    stepCount: (count) => `${count} 步`,
    claims: (count) => `${count} 条说法`,
    steps: (count, weakest) =>
      `共 ${count} 步${count === 1 ? '' : weakest.length === 0 ? '，各步强度相同' : `，最弱：第 ${weakest.join('、')} 步`}`,
    asOf: (revision) => `截至第 ${revision} 次修订。`,
    evidence: '证据',
    contradicted: '反证',
    answer: '回应',
    roots: '源头',
    inferred: '自此处起，来源仅表明机构相同，货物可能不同。',
    careful: '须留意',
    notShown: '本链未能说明的',
    namedOrBid: '仅列名或投标，并非供货',
    loosened: '这样会得到的链',
    pairs: '每一对的最佳链',
    fromByTo: '起点 ↓ 终点 →',
    toByFrom: '终点 ↓ 起点 →',
    readingPairs: '每格依次为：下文中链的编号、强度、步数。',
    readingInferred: '⋯ 链中某处，来源仅表明机构相同，货物可能不同。',
    oneInFull: '查看其中一条链的全文及证据：filiere path FROM TO。',
    sharedBeginning: '各链开头相同',
    sharedEnd: '各链结尾相同',
    overall: '整体',
    beside: '与此有关',
    colon: '：',
    listSeparator: '，',
    aside: (text) => `（${text}）`,
    documents: '文件',
    identifier: '标识',
    permalink: '永久链接',
    asSaved: '保存时的链',
    since: (revision) => `此后的变化（至第 ${revision} 次修订）`,
    unchanged: (revision) => `此后没有变化（至第 ${revision} 次修订）。`,
    withdrawn: (date, reason) => `已于${date}撤回：请勿依据它。${reason}`,
    notIntact: '所存内容与生成标识时不一致：请勿依据它。',
    wasPartial: '搜索曾触及上限而停止：可能另有更多或更好的链。',
    nothingToSave: '该问题在本图谱中没有这样的链：没有可保存的内容。',
    question: '问题',
    filters: '筛选',
    otherChains: (place, of) => `这是回答中 ${of} 条链的第 ${place} 条；其余各链`,
  },
}
