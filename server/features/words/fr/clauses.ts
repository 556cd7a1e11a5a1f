import { type Stage, stages } from '../../../ontology/stages.ts'
import type { Clause, ClauseParts, LanguageWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { a, dans, de, isPlural, le, nbsp, que } from './articles.ts'

/** A verb that agrees with its subject: present and imperfect. */
type Verb = readonly [one: string, many: string, oneThen: string, manyThen: string]

const be: Verb = ['est', 'sont', 'était', 'étaient']
const have: Verb = ['a', 'ont', 'avait', 'avaient']
/** In compound tenses the past is said already. */
const haveDone: Verb = ['a', 'ont', 'a', 'ont']
const makeUp: Verb = ['fait', 'font', 'faisait', 'faisaient']
const appear: Verb = ['figure', 'figurent', 'figurait', 'figuraient']

/** "n’utilise pas", "ne s’oppose pas", "n’est pas favorable". */
const not = (words: string): string => {
  const [verb = '', ...rest] = words.startsWith('se ') ? [words] : words.split(' ')
  return [/^[aeiouéè]/.test(verb) ? `n’${verb} pas` : `ne ${verb} pas`, ...rest].join(' ')
}

function conjugated(verb: Verb, subject: EntityView, past: boolean, denied: boolean): string {
  const form = verb[(isPlural(subject) ? 1 : 0) + (past ? 2 : 0)] ?? verb[0]
  return denied ? not(form) : form
}

const either = (say: (parts: ClauseParts, denied: boolean) => string): Clause => ({
  is: (parts) => say(parts, false),
  isNot: (parts) => say(parts, true),
})

/** Subject, verb, what follows it, and the object as `toObject` joins it: "X fait partie de Y". */
const sentence = (verb: Verb, after: string, toObject: (object: EntityView) => string): Clause =>
  either(
    ({ subject, object, past }, denied) =>
      `${le(subject)} ${conjugated(verb, subject, past, denied)}${after} ${toObject(object)}`,
  )

/** The same said of the object: "le produit est en place chez X". */
const inverted = ({ is, isNot }: Clause): Clause => ({
  is: (parts) => is({ ...parts, subject: parts.object, object: parts.subject }),
  isNot: (parts) => isNot({ ...parts, subject: parts.object, object: parts.subject }),
})

/** One clause or another, as the claim has it. */
const choose = (which: (parts: ClauseParts) => Clause): Clause => ({
  is: (parts) => which(parts).is(parts),
  isNot: (parts) => which(parts).isNot(parts),
})

const at = (body: EntityView) => `chez ${le(body)}`
const among = (body: EntityView) => `avec ${le(body)}`

/** How far a deal has come, where its noun ("contrat", "vente rapportée") doesn't say so already. */
const stageOf = (deal: EntityView, stage: Stage | null): string => {
  const said = stage === 'CONTRACTED' || (stage === 'SOLD' && deal.kind === 'REPORTED_SALE')
  return stage === null || said ? '' : ` (${stages[stage].fr})`
}

/** "a pour acheteur X": no participle has to agree with a deal's gender. */
const role = (nounOf: (stage: Stage | null) => string): Clause =>
  either(({ subject, object, stage, past }, denied) => {
    const verb = conjugated(have, subject, past, denied)
    return `${le(subject)} ${verb} pour ${nounOf(stage)} ${le(object)}${stage === 'SOLD' ? stageOf(subject, stage) : ''}`
  })

/** What was supplied, between the verb and whom it went to. */
const withGoods = (verb: string): Clause =>
  choose(({ goods }) => sentence(haveDone, goods === null ? ` ${verb}` : ` ${verb} ${goods}`, a))

const supplies = sentence(['fournit', 'fournissent', 'fournissait', 'fournissaient'], '', le)

const supplied: Readonly<Record<Stage, Clause>> = {
  SPECIFIED: sentence(appear, ' dans les documents d’appel d’offres', de),
  BID: sentence(haveDone, ' candidaté', a),
  AWARDED: sentence(haveDone, ' obtenu l’attribution d’une fourniture', a),
  SOLD: withGoods('vendu'),
  CONTRACTED: sentence(haveDone, ' passé contrat', among),
  DELIVERED: withGoods('livré'),
  INSTALLED: sentence(haveDone, ' installé du matériel', at),
  OPERATED: sentence(haveDone, ' fourni du matériel en service', at),
}

const contributes = sentence(['contribue', 'contribuent', 'a contribué', 'ont contribué'], '', a)
const inStage = (stage: Stage | null) => (stage === null ? '' : ` (stade${nbsp}: ${stages[stage].fr})`)
const contributing: Clause = {
  is: (parts) => contributes.is(parts) + inStage(parts.stage),
  isNot: (parts) => contributes.isNot(parts) + inStage(parts.stage),
}
const namedFor = sentence(appear, ' dans des pièces d’appel d’offres', (programme) => `pour ${le(programme)}`)
const bidFor = sentence(haveDone, ' candidaté pour participer', a)

function asBrand({ object, qualifier }: ClauseParts): string {
  const [what, e] = object.type === 'Vendor' ? ['marque', 'e'] : ['produit', '']
  if (qualifier === 'RECOMMENDED') return `comme ${what} recommandé${e}`
  return qualifier === 'REQUIRED' ? `comme ${what} exigé${e}` : 'comme référence'
}

const names = sentence(['cite', 'citent', 'a cité', 'ont cité'], '', le)

const than = (rule: EntityView) => que(le(rule))
const opposes = sentence(['s’oppose', 's’opposent', 's’opposait', 's’opposaient'], ' à des règles plus strictes', than)
const acknowledges = sentence(
  ['reconnaît', 'reconnaissent', 'a reconnu', 'ont reconnu'],
  ' le besoin de règles plus strictes',
  than,
)

/** A licence is for an export, which is an event: said of exports that the speaker has in mind, not of all. */
const licence = either(({ subject, object }, denied) => {
  const verb = isPlural(subject) ? 'avaient' : 'avait'
  const needed = denied ? `n’${verb} pas besoin` : `${verb} besoin`
  return `${le(subject)} ${needed} d’une licence d’exportation au titre ${de(object)}, pour les exportations en cause`
})

const isSubject = sentence(['relève', 'relèvent', 'relevait', 'relevaient'], '', de)

export const clauses: LanguageWords['clauses'] = {
  PART_OF: sentence(makeUp, ' partie', de),
  LOCATED_IN: sentence(['se trouve', 'se trouvent', 'se trouvait', 'se trouvaient'], '', dans),
  MAKES: sentence(['produit', 'produisent', 'produisait', 'produisaient'], '', le),
  DISTRIBUTES: sentence(['distribue', 'distribuent', 'distribuait', 'distribuaient'], '', le),
  SUPPLIES: choose(({ stage }) => (stage === null ? supplies : supplied[stage])),
  BID_ON: sentence(haveDone, ' répondu', a),
  SPECIFIES: {
    is: (parts) => `${names.is(parts)} ${asBrand(parts)}`,
    isNot: (parts) => `${names.isNot(parts)} ${asBrand(parts)}`,
  },
  ISSUED_BY: role(() => 'émetteur'),
  UNDER: sentence(makeUp, ' suite', a),
  AWARDED_TO: role((stage) => (stage === 'SOLD' ? 'vendeur' : stage === 'CONTRACTED' ? 'fournisseur' : 'attributaire')),
  COVERS: either((parts, denied) => {
    const verb = conjugated(['porte', 'portent', 'portait', 'portaient'], parts.subject, parts.past, denied)
    return `${le(parts.subject)} ${verb} sur ${le(parts.object)}${stageOf(parts.subject, parts.stage)}`
  }),
  SIGNED_BY: role(() => 'acheteur'),
  USES: choose(({ stage }) =>
    stage === 'INSTALLED'
      ? inverted(sentence(be, ' en place', at))
      : sentence(['utilise', 'utilisent', 'utilisait', 'utilisaient'], '', le),
  ),
  CONTRIBUTES_TO: choose(({ stage }) => (stage === 'SPECIFIED' ? namedFor : stage === 'BID' ? bidFor : contributing)),
  DEPLOYED_IN: choose(({ stage }) => sentence(be, stage === 'OPERATED' ? ' en service' : ' en place', dans)),
  OPERATES: sentence(['exploite', 'exploitent', 'exploitait', 'exploitaient'], '', le),
  AFFILIATED_WITH: sentence(be, ' en lien', among),
  SUBJECT_TO: choose(({ qualifier }) => (qualifier === 'LICENCE' ? licence : isSubject)),
  TAKES_POSITION_ON: choose(({ qualifier }) => (qualifier === 'OPPOSES_STRICTER' ? opposes : acknowledges)),
}
