import { type Standing, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import type { LookedAt } from '../../path/search/looked-at.ts'
import type { RelaxationKind } from '../../path/search/relaxation.ts'
import { datePartsOf } from '../date-parts.ts'
import { type AnswerEnds, type LanguageWords, mostNamed } from '../language-words.ts'
import type { EntityView } from '../views.ts'
import { a, de, isPlural, le, narrow, nbsp, que, quoted } from './articles.ts'
import { dates } from './dates.ts'
import { byWayOf, from, to } from './ends.ts'
import { nouns } from './nouns.ts'

const { list } = nouns
const grouped = new Intl.NumberFormat('fr')
const number = (count: number, noun: string) => `${count}${nbsp}${noun}${count < 2 ? '' : 's'}`
const steps = (hops: readonly number[]) =>
  hops.length === 1 ? `l’étape ${hops[0]}` : `les étapes ${list(hops.map(String))}`

export const missing: LanguageWords['missing'] = {
  sale: `Une vente${nbsp}: être cité dans un appel d’offres, ou présenter une offre, n’est pas vendre.`,
  contract: (hops) =>
    `Un contrat${nbsp}: ${hops ? `pour ${steps(hops)}, ` : ''}une source dit vendu, mais aucun contrat n’est établi.`,
  contractAwarded: (hops) =>
    `Un contrat${nbsp}: ${hops ? `pour ${steps(hops)}, ` : ''}une attribution est rapportée, mais aucun contrat n’est établi.`,
  delivery: (hops) =>
    `La livraison${nbsp}: ${hops ? `pour ${steps(hops)}, ` : ''}rien ici ne montre que quoi que ce soit a été livré.`,
  use: (user) =>
    `L’utilisation${nbsp}: rien ici ne montre ${que(le(user))} ${isPlural(user) ? 'ont' : 'a'} utilisé quoi que ce soit.`,
  seller: (product, user) =>
    `Le vendeur${nbsp}: ${que(`${le(user)} ${isPlural(user) ? 'utilisent' : 'utilise'} ${le(product)}`)} ne montre aucun vendeur ni fournisseur.`,
  route: (from, to) => `Le parcours${nbsp}: aucun contrat ni acheteur n’est établi entre ${le(from)} et ${le(to)}.`,
  memberActs: (whole, part) =>
    `Tout acte propre ${a(whole)}${nbsp}: il est seulement dit ${que(le(part))} en ${isPlural(part) ? 'font' : 'fait'} partie.`,
  wholeActs: (part, whole) =>
    `Le reste ${de(whole)}${nbsp}: il est seulement dit ${que(le(part))} en ${isPlural(part) ? 'font' : 'fait'} partie.`,
  partAtTheTime: (part, whole) =>
    `L’appartenance à l’époque${nbsp}: rien ici ne montre ${que(le(part))} ${isPlural(part) ? 'faisaient' : 'faisait'} déjà partie ${de(whole)} au moment du reste de cette chaîne.`,
  dates: (hops) => `Les dates${nbsp}: aucune n’est donnée pour ${steps(hops)}.`,
  exactDates: (hops) => `Les dates exactes${nbsp}: pour ${steps(hops)}, seule une période est connue.`,
  wholeChain: (organisations) =>
    `La chaîne entière${nbsp}: aucune source ne l’énonce ici. Seule l’organisation (${list(organisations.map(({ label }) => label))}) est commune, les biens peuvent différer.`,
  unnamed: (entity) => `Qui exactement${nbsp}: la source ne donne pas de nom pour ${quoted(entity.label)}.`,
}

const inAtMost = (hops: number) => (hops === 1 ? 'en une étape' : `en au plus ${number(hops, 'étape')}`)

const lead = (count: number, ends: AnswerEnds) =>
  `${count === 1 ? 'mène' : 'mènent'} ${from(ends.from, count)} ${to(ends.to, count)}${byWayOf(ends.via)}`

/** " d’une chaîne passant par Guilin": which steps were looked for. */
const ofChain = (via: readonly EntityView[]) =>
  via.length === 0 ? '' : ` d’une chaîne${byWayOf(via).replace(' en passant', ' passant')}`

const asFarAsSearched = 'dans la limite de ce que la recherche a exploré'

export const answers: LanguageWords['answers'] = {
  found: (count, which, ends) => {
    if (which === 'best') {
      return `Voici ${count === 1 ? 'la meilleure chaîne' : `les ${count}${nbsp}meilleures chaînes`} de faits sourcés menant ${from(ends.from, count)} ${to(ends.to, count)}${byWayOf(ends.via)}${narrow}; il peut y en avoir d’autres.`
    }
    return `${number(count, 'chaîne')} de faits sourcés ${lead(count, ends)}${which === 'some' ? `, ${asFarAsSearched}` : ''}.`
  },
  bestOfPairs: (count, which, ends) => {
    const more = {
      all: '',
      best: ' Il peut y avoir d’autres paires.',
      some: ' La recherche n’est pas allée jusqu’au bout.',
    }
    const best = count === 1 ? 'la meilleure de cette paire' : 'la meilleure de chaque paire'
    return `${number(count, 'chaîne')} de faits sourcés ${lead(count, ends)}${nbsp}: ${best}, qui peut en avoir d’autres.${more[which]}`
  },
  none: (ends, maxHops) =>
    `Aucune chaîne sourcée de ce graphe ne mène ${from(ends.from)} ${to(ends.to)}${byWayOf(ends.via)} ${inAtMost(maxHops)} avec ces filtres.`,
  noneYet: (ends) =>
    `Aucune chaîne sourcée menant ${from(ends.from)} ${to(ends.to)}${byWayOf(ends.via)} n’a été trouvée avant l’arrêt de la recherche${narrow}; ce graphe peut en contenir une.`,
  onlyNamedOrBid: (count, named, bid, ends) => {
    const what = named
      ? `Nom cité dans des pièces d’appel d’offres${bid ? ' ou offre présentée' : ''}`
      : 'Offre présentée'
    return `${what}, sans fourniture établie${nbsp}: ${number(count, 'chaîne')} ${lead(count, ends)}.`
  },
  noOther: ({ via }, maxHops) =>
    `Hormis cela, aucune chaîne sourcée de ce graphe n’y mène${byWayOf(via)} ${inAtMost(maxHops)} avec ces filtres.`,
  noOtherYet: `Hormis cela, aucune chaîne n’a été trouvée avant l’arrêt de la recherche${narrow}; ce graphe peut en contenir une.`,
  passingEnds: 'Une chaîne qui passe en chemin par une autre des extrémités n’est pas comptée.',
  noneStartsAt: (absent) =>
    absent.length > mostNamed
      ? `Aucune chaîne affichée ne part de ${absent.length}${nbsp}des entités nommées.`
      : `Aucune chaîne affichée ne part ${from({ entities: absent })}.`,
  noneEndsAt: (absent) =>
    absent.length > mostNamed
      ? `Aucune chaîne affichée n’aboutit à ${absent.length}${nbsp}des entités nommées.`
      : `Aucune chaîne affichée n’aboutit ${to({ entities: absent })}.`,
  excluded: (left, claims) => {
    const claimsLeft = claims === 0 ? [] : [number(claims, 'affirmation')]
    const names = left.length > mostNamed ? [number(left.length, 'entité')] : left.map(le)
    return `La question exclut ${list([...names, ...claimsLeft])}.`
  },
  inferred: (count, all) => {
    if (all === 1) {
      return `Aucune source n’énonce ici la chaîne entière${nbsp}: ses parties ont en commun une organisation, les biens peuvent différer.`
    }
    const which = count === all ? 'toutes ces chaînes' : `${count}${nbsp}de ces chaînes`
    return `Pour ${which}, aucune source n’énonce ici l’ensemble${nbsp}: leurs parties ont en commun une organisation, les biens peuvent différer.`
  },
  namedOrBid: (count) =>
    `En dehors de toute fourniture, ${number(count, 'chaîne')} ${count === 1 ? 'repose' : 'reposent'} sur une marque citée dans un appel d’offres ou sur une offre présentée.`,
  namedOrBidCut: `Les chaînes qui reposent sur une marque citée dans un appel d’offres ou sur une offre présentée n’ont pas toutes été pesées${nbsp}: il peut y en avoir d’autres, ou de meilleures.`,
  reachedFrom: (start, { count, named, all, atLeast, maxHops, via }) => {
    if (count === 0) {
      return atLeast
        ? `Aucune étape sourcée${ofChain(via)} partant ${from(start)} n’a été trouvée avant l’arrêt de la recherche.`
        : `Avec ces filtres, aucune étape sourcée${ofChain(via)} ne part ${from(start)}.`
    }
    const begin = `À partir ${from(start)}, des étapes sourcées${ofChain(via)} mènent`
    if (all) {
      return `${begin} ${list(named.map(a))}, ${atLeast ? asFarAsSearched : `et nulle part ailleurs ${inAtMost(maxHops)}`}.`
    }
    return `${begin} à ${atLeast ? 'au moins ' : ''}${number(count, 'entité')} ${inAtMost(maxHops)}${narrow}; parmi les plus éloignées${nbsp}: ${list(named.map(le))}.`
  },
  reachedTo: (end, { count, named, all, atLeast, maxHops, via }) => {
    if (count === 0) {
      return atLeast
        ? `Aucune étape sourcée${ofChain(via)} menant ${to(end)} n’a été trouvée avant l’arrêt de la recherche.`
        : `Avec ces filtres, aucune étape sourcée${ofChain(via)} ne mène ${to(end)}.`
    }
    const begin = `Des étapes sourcées${ofChain(via)} mènent ${to(end)} depuis`
    if (all) {
      return `${begin} ${list(named.map(le))}, ${atLeast ? asFarAsSearched : `et depuis aucune autre entité ${inAtMost(maxHops)}`}.`
    }
    return `${begin} ${atLeast ? 'au moins ' : ''}${number(count, 'entité')} ${inAtMost(maxHops)}${narrow}; parmi les plus éloignées${nbsp}: ${list(named.map(le))}.`
  },
  cuts: {
    ENTITIES: `La recherche s’est arrêtée au nombre maximal d’entités à examiner${nbsp}: la réponse peut être incomplète.`,
    CLAIMS: `La recherche s’est arrêtée au nombre maximal d’affirmations à examiner${nbsp}: la réponse peut être incomplète.`,
    TIME: `La recherche s’est arrêtée à la fin du temps imparti${nbsp}: la réponse peut être incomplète.`,
    TIES: `Il existe plus de chaînes de même valeur qu’il n’en a été comparé${nbsp}: la réponse peut être incomplète.`,
  },
  explored: (ends, looked) => {
    const much = ({ entities, claims }: LookedAt) =>
      `${grouped.format(entities)}${nbsp}entité${entities < 2 ? '' : 's'} et ${grouped.format(claims)}${nbsp}affirmation${claims < 2 ? '' : 's'}`
    return `Ce qui a été examiné${nbsp}: ${much(looked.from)} à partir ${from(ends.from)}, ${much(looked.to)} en remontant à partir ${from(ends.to)}.`
  },
  coverage: {
    documents: ({ documentsCoded, thirdPartyCoded, primaryCoded, ownWordsCoded }) => {
      if (documentsCoded === 0) return 'Ce graphe ne repose encore sur aucun document.'
      const published = (count: number) => `${count}${nbsp}${count === 1 ? 'publié' : 'publiés'}`
      const parts = [
        thirdPartyCoded > 0 && `${published(thirdPartyCoded)} par ${thirdPartyCoded === 1 ? 'un tiers' : 'des tiers'}`,
        primaryCoded > 0 &&
          `${primaryCoded}${nbsp}document${primaryCoded === 1 ? '' : 's'} primaire${primaryCoded === 1 ? '' : 's'}`,
        ownWordsCoded > 0 && `${published(ownWordsCoded)} par une partie concernée`,
      ].filter((part) => part !== false)
      return `Ce graphe repose sur ${number(documentsCoded, 'document')}${nbsp}: ${list(parts)}.`
    },
    listed: (count) =>
      count === 1
        ? 'Un autre document est répertorié, mais pas encore codé.'
        : `${count} autres documents sont répertoriés, mais pas encore codés.`,
    notes: `Les notes de la personne qui a codé ces données n’en font pas partie${nbsp}: elles ne sont pas une source.`,
  },
}

export const windowWords = (from: string | null, to: string | null) => {
  const [first, last] = [from, to].map((edtf) => edtf && dates.date(datePartsOf(edtf)))
  if (first && last) return `${first} – ${last}`
  return first ? `depuis ${first}` : `jusqu’à ${last}`
}

/** "si des affirmations contestées étaient acceptées": the standings as they agree there. */
const claimsThatAre: Readonly<Record<Standing, string>> = {
  ALLEGED: 'alléguées',
  CONFIRMED: 'confirmées',
  DISPUTED: 'contestées',
  RETRACTED: 'retirées',
}

const filters: Readonly<Record<RelaxationKind, string>> = {
  STRENGTH: 'la force des preuves',
  STANDING: 'le statut',
  STAGE: 'le stade',
  WINDOW: 'la période',
  DIRECTION: 'le sens',
  HOPS: 'le nombre d’étapes',
}

export const relaxations: LanguageWords['relaxations'] = {
  useless: (kinds) =>
    kinds.length === 0
      ? 'Aucun filtre ne pourrait être moins strict.'
      : `Assouplir ${kinds.length === 1 ? 'ce seul filtre' : 'un seul de ces filtres'} ne donne pas non plus de chaîne${nbsp}: ${list(kinds.map((kind) => filters[kind]))}.`,
  untried:
    'Aucun filtre n’a été assoupli pour voir si cela aide, car la recherche n’a pas épuisé la question elle-même.',
  cuts: {
    ENTITIES: `Une autre question moins stricte n’a pas été épuisée, faute de pouvoir examiner plus d’entités${nbsp}: elle peut donner une chaîne.`,
    CLAIMS: `Une autre question moins stricte n’a pas été épuisée, faute de pouvoir examiner plus d’affirmations${nbsp}: elle peut donner une chaîne.`,
    TIME: `Le temps imparti a pris fin avant l’essai de toutes les questions moins strictes${nbsp}: l’une d’elles peut donner une chaîne.`,
    TIES: `Une autre question moins stricte n’a pas été épuisée${nbsp}: elle peut donner une chaîne.`,
  },
  strength: (strength) =>
    `Il y aurait une chaîne si l’on acceptait des preuves de force ${quoted(strengths[strength].fr)}.`,
  standings: (more) =>
    `Il y aurait une chaîne si l’on acceptait aussi les affirmations ${list(more.map((one) => claimsThatAre[one]))}.`,
  stages: (more) =>
    `Il y aurait une chaîne si l’on acceptait aussi ces stades${nbsp}: ${list(more.map((one) => quoted(stages[one].fr)))}.`,
  window: (from, to) => `Il y aurait une chaîne avec une période plus large${nbsp}: ${windowWords(from, to)}.`,
  noWindow: 'Il y aurait une chaîne sans limite de période.',
  direction:
    'Il y aurait une chaîne si les affirmations étaient suivies dans les deux sens, mais elle ne montrerait pas une fourniture.',
  hops: (hops) => `Il y aurait une chaîne si l’on permettait ${number(hops, 'étape')}.`,
}
