import type { EntityType } from '../../../ontology/entity-types.ts'
import { type Standing, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import { datePartsOf } from '../date-parts.ts'
import type { LanguageWords } from '../language-words.ts'
import { a, de, isPlural, le, narrow, nbsp, que, quoted } from './articles.ts'
import { dates } from './dates.ts'
import { nouns } from './nouns.ts'

const { list } = nouns
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

/** "un acheteur quelconque" would have to agree: the types come with their article. */
const anyOf: Readonly<Record<EntityType, string>> = {
  Vendor: 'n’importe quel fournisseur',
  Product: 'n’importe quel produit',
  Tender: 'n’importe quel appel d’offres',
  Contract: 'n’importe quel contrat',
  Buyer: 'n’importe quel acheteur',
  Programme: 'n’importe quel programme',
  Place: 'n’importe quel lieu',
  Authority: 'n’importe quelle autorité',
  Regulation: 'n’importe quel règlement',
}

export const answers: LanguageWords['answers'] = {
  found: (count, which, from, to) => {
    const chains = number(count, 'chaîne')
    if (which === 'best') {
      return `Voici ${count === 1 ? 'la meilleure chaîne' : `les ${count}${nbsp}meilleures chaînes`} de faits sourcés entre ${from} et ${to}${narrow}; il peut y en avoir d’autres.`
    }
    const verb = count === 1 ? 'relie' : 'relient'
    return `${chains} de faits sourcés ${verb} ${from} et ${to}${which === 'some' ? ', dans la limite de ce que la recherche a exploré' : ''}.`
  },
  bestOfPairs: (count, which, from, to) => {
    const bounds = {
      all: '',
      best: `, pour les meilleures paires${narrow}; il peut y avoir d’autres paires`,
      some: ', dans la limite de ce que la recherche a exploré',
    }
    return `La meilleure chaîne de chaque paire${nbsp}: ${number(count, 'chaîne')} de faits sourcés entre ${from} et ${to}${bounds[which]}. Une paire peut avoir d’autres chaînes.`
  },
  none: (from, to, maxHops) =>
    `Aucune chaîne sourcée de ce graphe ne relie ${from} et ${to} en ${maxHops === 1 ? 'une étape' : `au plus ${number(maxHops, 'étape')}`} avec ces filtres.`,
  noneYet: (from, to) =>
    `Aucune chaîne sourcée entre ${from} et ${to} n’a été trouvée avant l’arrêt de la recherche${narrow}; ce graphe peut en contenir une.`,
  anyOf: (type) => anyOf[type],
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
  explored: (from, to, fromReached, toReached, atLeast) => {
    const least = atLeast ? 'au moins ' : ''
    return `La recherche a atteint ${least}${number(fromReached, 'entité')} à partir du départ (${from}), et ${least}${number(toReached, 'entité')} qui ${toReached < 2 ? 'mène' : 'mènent'} à l’arrivée (${to}).`
  },
  cuts: {
    ENTITIES: `La recherche s’est arrêtée au nombre maximal d’entités à examiner${nbsp}: la réponse peut être incomplète.`,
    CLAIMS: `La recherche s’est arrêtée au nombre maximal d’affirmations à examiner${nbsp}: la réponse peut être incomplète.`,
    TIME: `La recherche s’est arrêtée à la fin du temps imparti${nbsp}: la réponse peut être incomplète.`,
    TIES: `Il existe plus de chaînes de même valeur qu’il n’en a été comparé${nbsp}: la réponse peut être incomplète.`,
  },
  relaxationCut: `Le temps imparti a pris fin avant l’essai de toutes les questions moins strictes${nbsp}: l’une d’elles peut donner une chaîne.`,
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

const windowWords = (from: string | null, to: string | null) => {
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

export const relaxations: LanguageWords['relaxations'] = {
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
