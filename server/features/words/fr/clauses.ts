import { type Stage, stages } from '../../../ontology/stages.ts'
import type { Clause, ClauseParts, LanguageWords } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { a, dans, de, isPlural, le } from './nouns.ts'

/** A verb that agrees with its subject, in the present. */
type Verb = readonly [one: string, many: string]

const agree = (entity: EntityView, [one, many]: Verb) => (isPlural(entity) ? many : one)

const not = (verb: string) => (/^[aeiouéè]/.test(verb) ? `n’${verb} pas` : `ne ${verb} pas`)

/** Subject, verb, and the object as `toObject` joins it: "X fait partie de Y". */
const sentence = (verb: Verb, toObject: (object: EntityView) => string, after = ''): Clause => ({
  is: ({ subject, object }) => `${le(subject)} ${agree(subject, verb)}${after} ${toObject(object)}`,
  isNot: ({ subject, object }) => `${le(subject)} ${not(agree(subject, verb))}${after} ${toObject(object)}`,
})

/** How far a deal has come, where its noun ("contrat", "vente rapportée") doesn't say so already. */
const stageOf = (deal: EntityView, stage: Stage | null): string => {
  const said = stage === 'CONTRACTED' || (stage === 'SOLD' && deal.kind === 'REPORTED_SALE')
  return stage === null || said ? '' : ` (${stages[stage].fr})`
}

const have: Verb = ['a', 'ont']

const supplied: Readonly<Record<Stage, Clause>> = {
  SPECIFIED: sentence(['figure', 'figurent'], de, ' dans les documents d’appel d’offres'),
  BID: {
    is: ({ subject, object }) => `${le(subject)} ${agree(subject, have)} présenté une offre ${a(object)}`,
    isNot: ({ subject, object }) => `${le(subject)} ${not(agree(subject, have))} présenté d’offre ${a(object)}`,
  },
  AWARDED: sentence(have, a, ' obtenu l’attribution d’une fourniture'),
  SOLD: sentence(have, a, ' vendu'),
  CONTRACTED: {
    is: ({ subject, object }) => `${le(subject)} ${agree(subject, have)} conclu un contrat avec ${le(object)}`,
    isNot: ({ subject, object }) => `${le(subject)} ${not(agree(subject, have))} conclu de contrat avec ${le(object)}`,
  },
  DELIVERED: sentence(have, a, ' livré'),
  INSTALLED: sentence(have, (object) => `chez ${le(object)}`, ' installé du matériel'),
  OPERATED: sentence(have, (object) => `chez ${le(object)}`, ' fourni du matériel en service'),
}

const asBrand = ({ object, qualifier }: ClauseParts) => {
  const what = object.type === 'Vendor' ? 'marque' : 'produit'
  const feminine = what === 'marque' ? 'e' : ''
  if (qualifier === 'RECOMMENDED') return `comme ${what} recommandé${feminine}`
  return qualifier === 'REQUIRED' ? `comme ${what} exigé${feminine}` : 'comme référence'
}

/** "a pour acheteur X": no participle has to agree with a deal's gender. */
const role = (deal: EntityView, noun: string, party: EntityView, denied = false) =>
  `${le(deal)} ${denied ? not(agree(deal, have)) : agree(deal, have)} pour ${noun} ${le(party)}`

const place = (stage: Stage | null) =>
  stage === 'INSTALLED' ? ' en place' : stage === 'OPERATED' ? ' en service' : ' en place'

const be: Verb = ['est', 'sont']

const supplies = sentence(['fournit', 'fournissent'], le)
const contributes = sentence(['contribue', 'contribuent'], a)
const namedFor = sentence(
  ['figure', 'figurent'],
  (object) => `pour ${le(object)}`,
  ' dans des documents d’appel d’offres',
)
const bidFor = sentence(have, a, ' présenté une offre pour participer')

export const clauses: LanguageWords['clauses'] = {
  PART_OF: sentence(['fait', 'font'], de, ' partie'),
  LOCATED_IN: sentence(['se trouve', 'se trouvent'], dans),
  MAKES: sentence(['fabrique', 'fabriquent'], le),
  DISTRIBUTES: sentence(['distribue', 'distribuent'], le),
  SUPPLIES: {
    is: (parts) => (parts.stage === null ? supplies : supplied[parts.stage]).is(parts),
    isNot: (parts) => (parts.stage === null ? supplies : supplied[parts.stage]).isNot(parts),
  },
  BID_ON: sentence(have, a, ' répondu'),
  SPECIFIES: {
    is: (parts) =>
      `${le(parts.subject)} ${agree(parts.subject, ['cite', 'citent'])} ${le(parts.object)} ${asBrand(parts)}`,
    isNot: (parts) =>
      `${le(parts.subject)} ${not(agree(parts.subject, ['cite', 'citent']))} ${le(parts.object)} ${asBrand(parts)}`,
  },
  ISSUED_BY: {
    is: ({ subject, object }) => role(subject, 'émetteur', object),
    isNot: ({ subject, object }) => role(subject, 'émetteur', object, true),
  },
  UNDER: sentence(['fait', 'font'], a, ' suite'),
  AWARDED_TO: {
    is: ({ subject, object, stage }) =>
      stage === 'SOLD'
        ? `${role(subject, 'vendeur', object)}${stageOf(subject, stage)}`
        : stage === 'CONTRACTED'
          ? role(subject, 'fournisseur', object)
          : role(subject, 'attributaire', object),
    isNot: ({ subject, object, stage }) =>
      role(
        subject,
        stage === 'SOLD' ? 'vendeur' : stage === 'CONTRACTED' ? 'fournisseur' : 'attributaire',
        object,
        true,
      ),
  },
  COVERS: {
    is: ({ subject, object, stage }) =>
      `${le(subject)} ${agree(subject, ['porte', 'portent'])} sur ${le(object)}${stageOf(subject, stage)}`,
    isNot: ({ subject, object }) => `${le(subject)} ${not(agree(subject, ['porte', 'portent']))} sur ${le(object)}`,
  },
  SIGNED_BY: {
    is: ({ subject, object, stage }) => `${role(subject, 'acheteur', object)}${stageOf(subject, stage)}`,
    isNot: ({ subject, object }) => role(subject, 'acheteur', object, true),
  },
  USES: {
    is: ({ subject, object, stage }) =>
      stage === 'INSTALLED'
        ? `${le(object)} ${agree(object, be)} en place chez ${le(subject)}`
        : `${le(subject)} ${agree(subject, ['utilise', 'utilisent'])} ${le(object)}`,
    isNot: ({ subject, object, stage }) =>
      stage === 'INSTALLED'
        ? `${le(object)} ${not(agree(object, be))} en place chez ${le(subject)}`
        : `${le(subject)} ${not(agree(subject, ['utilise', 'utilisent']))} ${le(object)}`,
  },
  CONTRIBUTES_TO: {
    is: (parts) => {
      if (parts.stage === 'SPECIFIED') return namedFor.is(parts)
      if (parts.stage === 'BID') return bidFor.is(parts)
      return `${contributes.is(parts)}${parts.stage === null ? '' : ` (stade${'\u00a0'}: ${stages[parts.stage].fr})`}`
    },
    isNot: (parts) =>
      (parts.stage === 'SPECIFIED' ? namedFor : parts.stage === 'BID' ? bidFor : contributes).isNot(parts),
  },
  DEPLOYED_IN: {
    is: ({ subject, object, stage }) => `${le(subject)} ${agree(subject, be)}${place(stage)} ${dans(object)}`,
    isNot: ({ subject, object, stage }) => `${le(subject)} ${not(agree(subject, be))}${place(stage)} ${dans(object)}`,
  },
  OPERATES: sentence(['exploite', 'exploitent'], le),
  AFFILIATED_WITH: sentence(be, (object) => `avec ${le(object)}`, ' en lien'),
  SUBJECT_TO: sentence(['relève', 'relèvent'], de),
  TAKES_POSITION_ON: {
    is: ({ subject, object, qualifier }) =>
      qualifier === 'OPPOSES_STRICTER'
        ? `${le(subject)} ${agree(subject, ['s’oppose', 's’opposent'])} à un durcissement ${de(object)}`
        : `${le(subject)} ${agree(subject, ['soutient', 'soutiennent'])} un durcissement ${de(object)}`,
    isNot: ({ subject, object, qualifier }) =>
      qualifier === 'OPPOSES_STRICTER'
        ? `${le(subject)} ne ${agree(subject, ['s’oppose', 's’opposent'])} pas à un durcissement ${de(object)}`
        : `${le(subject)} ne ${agree(subject, ['soutient', 'soutiennent'])} pas un durcissement ${de(object)}`,
  },
}
