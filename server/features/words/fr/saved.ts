import { standings, strengths } from '../../../ontology/evidence-terms.ts'
import { stages } from '../../../ontology/stages.ts'
import type { Where } from '../../saved/path-change.ts'
import { type DatedClaim, datePartsOf, periodOf } from '../date-parts.ts'
import type { LanguageWords } from '../language-words.ts'
import type { SavedWords } from '../saved-words.ts'
import { nbsp, quoted } from './articles.ts'
import { dates } from './dates.ts'
import { flags } from './sentences.ts'

const of = (where: Where<string>) =>
  typeof where === 'number' ? `de l’étape ${where}` : `au sujet de ${quoted(where.about)}`
const to = (where: Where<string>) =>
  typeof where === 'number' ? `l’étape ${where}` : `ce qui est dit de ${quoted(where.about)}`
const graded = (weaker: boolean) => (weaker ? 'moins bien établie' : 'mieux établie')
const when = (claim: DatedClaim) => dates.period(periodOf(claim)) ?? 'non précisée'
const stage = (name: keyof typeof stages | null) => (name === null ? 'aucun' : quoted(stages[name].fr))
const chains = (count: number) => (count < 2 ? `${count} autre chaîne` : `${count} autres chaînes`)
const said = (strength: keyof typeof strengths) => quoted(strengths[strength].fr)
const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const changes: SavedWords['changes'] = {
  END_GONE: () =>
    `La question ne peut plus être posée aujourd’hui${nbsp}: ce qu’elle nomme n’est plus entièrement dans le graphe comme alors.`,
  CHAIN_GONE: () => 'Posée aujourd’hui, la question ne donne plus cette chaîne.',
  CHAIN_OUTRANKED: () =>
    `Posée aujourd’hui, la question donne d’autres chaînes${nbsp}: toutes les étapes de celle-ci tiennent encore, mais elle ne figure pas parmi les chaînes montrées.`,
  CHAIN_NOT_REACHED: () =>
    `Posée aujourd’hui, la question a atteint une limite de recherche avant de donner cette chaîne${nbsp}; toutes ses étapes tiennent encore.`,
  CHAIN_MOVED: ({ was, is }) => `C’était la chaîne ${was} de la réponse, c’est maintenant la chaîne ${is}.`,
  SUPPLIED_NOW: () =>
    'La chaîne ne repose plus seulement sur une marque citée dans un appel d’offres ou sur une offre présentée.',
  NAMED_OR_BID_NOW: () =>
    `La chaîne repose maintenant sur une marque citée dans un appel d’offres ou sur une offre présentée${nbsp}: elle ne montre plus de fourniture.`,
  STRONGER_CHAIN: ({ count }) =>
    count < 2
      ? 'Il existe maintenant une chaîne mieux établie.'
      : `Il existe maintenant ${count} chaînes mieux établies.`,
  OTHER_CHAINS: ({ was, is }) =>
    was === is
      ? 'Parmi les autres chaînes de la réponse, une au moins a changé.'
      : `La réponse contient maintenant ${chains(is)}${nbsp}; elle en contenait ${was}.`,
  CUT_NOW: () =>
    `Posée aujourd’hui, la question a atteint une limite de recherche${nbsp}: la réponse peut être incomplète.`,
  WHOLE_NOW: () =>
    `Lors de l’enregistrement, la recherche avait atteint une limite${nbsp}; aujourd’hui elle est allée à son terme.`,
  CHAIN_STRENGTH: ({ was, is, weaker }) =>
    `La chaîne est maintenant ${graded(weaker)}${nbsp}: ${said(is)}, auparavant ${said(was)}.`,
  WEAKEST_STEP: ({ was, is }) =>
    `Son étape la plus faible est maintenant l’étape ${is}${nbsp}; c’était l’étape ${was}.`,
  JUNCTION_INFERRED: ({ hop }) =>
    `Après l’étape ${hop}, seule l’organisation est maintenant la même selon les sources${nbsp}; les biens peuvent être différents.`,
  JUNCTION_CARRIED: ({ hop }) => `Un même passage appuie maintenant ensemble les étapes ${hop} et ${hop + 1}.`,
  FLAG_NEW: ({ flag }) => `Nouveau${nbsp}: ${lowered(flags[flag.code](flag.hop))}`,
  FLAG_OVER: ({ flag }) => `N’est plus vrai${nbsp}: ${lowered(flags[flag.code](flag.hop))}`,
  STEP_GONE: ({ hop }) => `Aucune affirmation ne porte plus l’étape ${hop}, avec les filtres de la question.`,
  STEP_STRENGTH: ({ hop, was, is, weaker }) =>
    `L’étape ${hop} est maintenant ${graded(weaker)}${nbsp}: ${said(is)}, auparavant ${said(was)}.`,
  STEP_DISPUTED: ({ hop }) => `L’étape ${hop} est maintenant contestée.`,
  STEP_UNDISPUTED: ({ hop }) => `L’étape ${hop} n’est plus contestée.`,
  CLAIM_NEW: ({ where }) => `Une nouvelle affirmation s’ajoute à ${to(where)}.`,
  CLAIM_GONE: ({ where }) => `Une affirmation ${of(where)} n’est plus dans le graphe.`,
  CLAIM_FILTERED: ({ where }) => `Une affirmation ${of(where)} ne passe plus les filtres de la question.`,
  CLAIM_RETRACTED: ({ where }) => `Une affirmation ${of(where)} a été retirée.`,
  CLAIM_CONFIRMED: ({ where }) => `Une affirmation ${of(where)} est maintenant confirmée.`,
  CLAIM_STANDING: ({ where, was, is }) =>
    `Le statut d’une affirmation ${of(where)} est maintenant ${quoted(standings[is].fr)}${nbsp}; c’était ${quoted(standings[was].fr)}.`,
  CLAIM_STRENGTH: ({ where, was, is, weaker }) =>
    `Une affirmation ${of(where)} est maintenant ${graded(weaker)}${nbsp}: ${said(is)}, auparavant ${said(was)}.`,
  CLAIM_STAGE: ({ where, was, is }) =>
    `Le stade d’une affirmation ${of(where)} est maintenant ${stage(is)}${nbsp}; c’était ${stage(was)}.`,
  CLAIM_DATES: ({ where, was, is }) =>
    `La période d’une affirmation ${of(where)} est maintenant${nbsp}: ${when(is)}${nbsp}; c’était${nbsp}: ${when(was)}.`,
  CLAIM_AMENDED: ({ where }) => `Une affirmation ${of(where)} a été modifiée.`,
  CLAIM_EVIDENCE: ({ where }) => `Ce que valent les preuves d’une affirmation ${of(where)} a changé.`,
  CLAIM_RECORDED_ANEW: ({ where }) => `Une affirmation ${of(where)} a été enregistrée de nouveau, telle quelle.`,
  SOURCE_NEW: ({ where, source }) => `Une nouvelle source appuie ${to(where)}${nbsp}: ${source}.`,
  PASSAGE_NEW: ({ where, source, against }) =>
    against
      ? `Un passage de la source ${quoted(source)} contredit maintenant une affirmation ${of(where)}.`
      : `Un autre passage de la source ${quoted(source)} est cité pour une affirmation ${of(where)}.`,
  PASSAGE_GONE: ({ where, source }) =>
    `Un passage de la source ${quoted(source)} n’est plus cité pour une affirmation ${of(where)}.`,
  PASSAGE_RETRACTED: ({ where, source }) =>
    `Une citation de la source ${quoted(source)} pour une affirmation ${of(where)} a été retirée et ne compte plus.`,
  PASSAGE_AMENDED: ({ where, source }) =>
    `Une citation de la source ${quoted(source)} pour une affirmation ${of(where)} a été modifiée.`,
  ANSWER_NEW: ({ where, party }) =>
    `Une réponse de la partie ${quoted(party)} à une affirmation ${of(where)} est arrivée depuis.`,
  ANSWER_GONE: ({ where, party }) =>
    `Une réponse de la partie ${quoted(party)} à une affirmation ${of(where)} n’est plus dans le graphe.`,
  ANSWER_AMENDED: ({ where, party }) =>
    `Ce qui est enregistré de la réponse de la partie ${quoted(party)} à une affirmation ${of(where)} a été modifié.`,
  DOCUMENT_AMENDED: ({ document }) => `Ce qui est enregistré du document ${quoted(document)} a été modifié.`,
  SOURCE_GRADE: ({ source, was, is }) =>
    `La fiabilité de la source ${quoted(source)} est maintenant notée ${is}${nbsp}; elle était notée ${was}.`,
  SOURCE_AMENDED: ({ source }) => `Ce qui est enregistré de la source ${quoted(source)} a été modifié.`,
  ENTITY_NAME: ({ was, is }) =>
    was === is
      ? `Les noms enregistrés pour ${quoted(is)} ont changé.`
      : `${quoted(was)} s’appelle maintenant ${quoted(is)}.`,
  ENTITY_AMENDED: ({ name }) => `Ce qui est enregistré sur ${quoted(name)} a été modifié.`,
  ENTITY_GONE: ({ name }) => `${quoted(name)} n’est plus dans le graphe.`,
  RECORDS: () => 'Autre chose, parmi ce dont cette chaîne avait été tirée, a changé.',
}

export const saved: LanguageWords['saved'] = {
  changes,
  citation: ({ title, id, saved: date, revision, address, namedOrBid, partial, withdrawn }) =>
    [
      `${title}.`,
      namedOrBid && 'Cité ou candidat, sans fourniture établie.',
      `Filière, chaîne enregistrée ${id}, à la révision ${revision}, enregistrée le ${dates.date(datePartsOf(date))}.`,
      partial && 'La recherche avait atteint une limite.',
      withdrawn && 'Retirée depuis.',
      address,
    ]
      .filter((part) => part !== false)
      .join(' '),
}
