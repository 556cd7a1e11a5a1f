import type { Role, Scope } from './authorisation/roles.ts'
import { FiliereError } from './errors.ts'
import { deskRefusals } from './features/desk/desk-refusals.ts'
import { historyRefusals } from './features/history/history-refusals.ts'
import { input, refusal } from './refusal.ts'

/** The parts of a path question as the API names them. */
export type QuestionField =
  | 'from'
  | 'to'
  | `${'from' | 'to'}.set.${'type' | 'kinds' | 'countries' | 'within' | 'partOf'}`
  | 'via'
  | 'maxHops'
  | 'k'
  | 'direction'
  | 'predicates'
  | 'stages'
  | 'standings'
  | 'minStrength'
  | 'validFrom'
  | 'validTo'
  | 'excludeEntities'
  | 'excludeClaims'
  | 'revision'
  | 'budget'

interface InField {
  readonly field: QuestionField
}
interface OfEntity {
  readonly entity: string
}

/**
 * Why a path question, saving a chain, or something at the research desk is refused: the error's code and the API's sentence, which says what to
 * change in the API's own terms. The page says the same in its language and its words, by the reason and its details.
 */
export const refusals = {
  ENDS_EQUAL: input(({ entity }: OfEntity) => `Name two different ends: ${entity} is both.`),
  END_EXCLUDED: input(({ entity }: OfEntity) => `Take ${entity} off excludeEntities: it is an end of the question.`),
  END_AS_WAYPOINT: input(({ entity }: OfEntity) => `Take ${entity} off via: it is an end of the question.`),
  WAYPOINT_EXCLUDED: input(
    ({ entity }: OfEntity) => `Take ${entity} off via or off excludeEntities: it cannot be in both.`,
  ),
  WAYPOINT_COLLECTIVE: input(
    ({ entity }: OfEntity) =>
      `Take ${entity} off via: it stands for parties that the source does not name, and no chain leads through them.`,
  ),
  TOO_FEW_HOPS: input(
    ({ waypoints, hops }: { readonly waypoints: number; readonly hops: number }) =>
      `Set maxHops to ${hops} or more, or name fewer in via: a chain through ${waypoints} has more hops.`,
  ),
  DATES_REVERSED: input((_: object) => 'Set validFrom to a date that is not after validTo.'),
  DATE_UNREADABLE: input(({ field }: InField) => `Write ${field} as one EDTF date, such as 2012, 2012-05 or 201X.`),
  END_UNCLEAR: input(({ field }: InField) => `Give ${field} exactly one of entity, entities and set.`),
  END_SIZE: input(({ field, most }: InField & { readonly most: number }) => `Name 1 to ${most} entities in ${field}.`),
  COUNTRY_UNKNOWN: input(
    ({ field, country }: InField & { readonly country: string }) =>
      `Write each of ${field} as an ISO 3166-1 code of two capitals, or as EU: "${country}" is none.`,
  ),
  COUNTRY_SPELLING: input(
    ({ field, country, code }: InField & { readonly country: string; readonly code: string }) =>
      `Write ${code} in ${field}, not ${country}.`,
  ),
  LIST_EMPTY: input(({ field }: InField) => `Name at least one of ${field}, or leave the list out.`),
  LIST_TOO_LONG: input(
    ({ field, most }: InField & { readonly most: number }) => `List at most ${most} ids in ${field}.`,
  ),
  NUMBER_OUT_OF_RANGE: input(
    ({ field, least, most }: InField & { readonly least: number; readonly most: number }) =>
      `Set ${field} to a whole number from ${least} to ${most}.`,
  ),
  WORD_UNKNOWN: input(
    ({ field, allowed }: InField & { readonly allowed: string }) => `Set ${field} to one of ${allowed}.`,
  ),
  LIST_WORD_UNKNOWN: input(
    ({ field, allowed }: InField & { readonly allowed: string }) => `Set each of ${field} to one of ${allowed}.`,
  ),
  ID_UNREADABLE: input(
    ({ field, most }: InField & { readonly most: number }) =>
      `Write ${field} as an id: a–z, 0–9 and hyphens, at most ${most} of them.`,
  ),
  REVISION_UNKNOWN: input(({ asked, last }: { readonly asked: number; readonly last: number }) =>
    last === 0
      ? 'There is no revision yet: leave "revision" out.'
      : `Revisions go from 1 to ${last}: ${asked} is none of them.`,
  ),
  ENTITY_UNKNOWN: refusal(
    'NOT_FOUND',
    ({ field, entity, revision }: InField & OfEntity & { readonly revision: number }) =>
      `Choose another entity in ${field}: ${entity} is not in the graph as of revision ${revision}.`,
  ),
  EXCLUSION_UNKNOWN: refusal(
    'NOT_FOUND',
    ({ field, excluded, revision }: InField & { readonly excluded: string; readonly revision: number }) =>
      `Take ${excluded} off ${field}: it is not in the graph as of revision ${revision}.`,
  ),
  NOT_A_PLACE: input(
    ({ field, entity, type }: InField & OfEntity & { readonly type: string }) =>
      `Name a place in ${field}: ${entity} is of the type ${type}.`,
  ),
  NOT_SUCH_A_WHOLE: input(
    ({ field, entity, type, wanted }: InField & OfEntity & { readonly type: string; readonly wanted: string }) =>
      `Name a ${wanted} in ${field}: ${entity} is of the type ${type}.`,
  ),
  SET_TOO_LARGE: refusal(
    'TOO_COMPLEX',
    ({ field, most }: InField & { readonly most: number }) =>
      `More than ${most} entities fit ${field}.set. Say more of them with kinds, countries, within or partOf, or name entities.`,
  ),
  SAVING_OFF: refusal(
    'FORBIDDEN',
    (_: object) => 'Paths are not saved on this server: whoever runs it can allow it with SAVING=on.',
  ),
  NOTHING_TO_SAVE: input(
    ({ named }: { readonly named: boolean }) => `The question gives no ${whatOf(named)}: there is nothing to save.`,
  ),
  NO_SUCH_CHAIN: input(
    ({ place, count }: { readonly place: number; readonly count: number }) =>
      `There is no chain ${place} to save: set place to a number from 1 to ${count}.`,
  ),
  SAVING_CUT_SHORT: refusal(
    'TOO_COMPLEX',
    (_: object) =>
      'The search ran out of time before it came to this chain, so nothing was saved: try again, or ask a narrower question.',
  ),
  OTHER_CHAIN: refusal(
    'CONFLICT',
    (_: object) =>
      'Asked again, the question gives another chain at this place: look at the answer again and save from there.',
  ),
  STOPS_SIZE: input(
    ({ most }: { readonly most: number }) =>
      `Give the entities along the chain as stops, 2 to ${most} of them, or leave stops out.`,
  ),
  ANSWER_TOO_LARGE: input(
    ({ size, most }: { readonly size: number; readonly most: number }) =>
      `This answer is too large to save (${size} kB, at most ${most}): ask for fewer chains (k), or leave out what it need not show.`,
  ),
  SAVED_AND_WITHDRAWN: refusal(
    'CONFLICT',
    ({ id, reason }: { readonly id: string; readonly reason: string | null }) =>
      `This path was saved as ${id} and withdrawn since${reason === null ? '' : ` (${reason})`}. Ask the question as of a newer revision.`,
  ),
  SESSION_OVER: refusal('UNAUTHENTICATED', (_: object) => 'This session is over: sign in again.'),
  TOKEN_OVER: refusal(
    'UNAUTHENTICATED',
    (_: object) => 'This token is not valid here, or not any more: make another one, or leave it out.',
  ),
  SIGN_IN_REFUSED: refusal('UNAUTHENTICATED', (_: object) => 'No account has this name and this password.'),
  TOO_MANY_SIGN_INS: refusal(
    'TOO_MANY_REQUESTS',
    ({ minutes }: { readonly minutes: number }) => `Too many attempts: try again in ${minutes} minutes.`,
  ),
  NO_BROWSER: input((_: object) => 'Sessions are for browsers: make a token, and set FILIERE_TOKEN to it.'),
  NO_ACCOUNT: input((_: object) => 'Sign in with an account of your own: whoever runs the server has none.'),
  NOT_THE_OPERATOR: refusal(
    'FORBIDDEN',
    (_: object) => 'Leave person out: only whoever runs the server makes tokens for others.',
  ),
  PASSWORD_WRONG: refusal('UNAUTHENTICATED', (_: object) => 'Give your current password: this is not it.'),
  PASSWORD_LENGTH: input(
    ({ least, most }: { readonly least: number; readonly most: number }) =>
      `Choose a password of ${least} to ${most} characters.`,
  ),
  NAME_UNREADABLE: input(
    ({ most }: { readonly most: number }) => `Give a name of 1 to ${most} characters that can be read.`,
  ),
  NAME_TAKEN: refusal(
    'CONFLICT',
    ({ name }: { readonly name: string }) => `Somebody here is called ${name}: choose another name.`,
  ),
  INVITATION_OVER: refusal(
    'NOT_FOUND',
    (_: object) => 'This address was used or is too old: ask an admin for another one.',
  ),
  INVITATION_UNKNOWN: refusal(
    'NOT_FOUND',
    ({ id }: { readonly id: string }) => `There is no open invitation ${id}: it was used, withdrawn, or is too old.`,
  ),
  PERSON_UNKNOWN: refusal(
    'NOT_FOUND',
    ({ id }: { readonly id: string }) => `There is no person ${id}: list people to see their ids.`,
  ),
  LAST_ADMIN: refusal(
    'CONFLICT',
    ({ name }: { readonly name: string }) => `${name} is the last admin: make somebody else one first.`,
  ),
  TOKEN_UNKNOWN: refusal(
    'NOT_FOUND',
    ({ id }: { readonly id: string }) => `There is no token ${id} of yours: it was revoked, or is too old.`,
  ),
  TOKEN_NAME_UNREADABLE: input(
    ({ most }: { readonly most: number }) => `Say what the token is for, in 1 to ${most} characters.`,
  ),
  TOKEN_WITHOUT_SCOPE: input((_: object) => 'Say what the token may be used for: READ, WRITE or ADMIN.'),
  TOKEN_DAYS: input(({ most }: { readonly most: number }) => `Let the token be good for 1 to ${most} days.`),
  SIGN_IN_FIRST: refusal('UNAUTHENTICATED', (_: object) => 'Sign in first: visitors may not do this here.'),
  ROLE_TOO_LOW: refusal(
    'FORBIDDEN',
    ({ least, role }: { readonly least: Role; readonly role: Role }) =>
      `This takes the role ${least}, and yours is ${role}: ask an admin.`,
  ),
  SCOPE_MISSING: refusal(
    'FORBIDDEN',
    ({ scope }: { readonly scope: Scope }) => `This token was not made for this: use one with the scope ${scope}.`,
  ),
  COPY_NOT_KEPT: input(
    ({ document }: { readonly document: string }) =>
      `The document "${document}" says that its copy is kept here, and it is not: send the file to POST /files first.`,
  ),
  COPY_DIFFERS: input(
    ({ document }: { readonly document: string }) =>
      `What the document "${document}" says of its copy is not what the kept file is: take it from storedFile.`,
  ),
  PASSAGE_NOT_THERE: input(
    ({ citation, document }: { readonly citation: string; readonly document: string }) =>
      `The citation "${citation}" gives a passage that does not stand there in "${document}": select it anew.`,
  ),
  COMPARISON_CUT_SHORT: refusal(
    'TOO_COMPLEX',
    (_: object) => 'What has changed since could not be found out in time: try again.',
  ),
  ...deskRefusals,
  ...historyRefusals,
} as const

const whatOf = (named: boolean): string =>
  named ? 'chains that rest on a brand named in a tender, or on a bid' : 'chains'

export type Reason = keyof typeof refusals
type DetailsOf<R extends Reason> = Parameters<(typeof refusals)[R]['sentence']>[0]

/** Ends with the error of a reason; its details travel with it. */
export function refuseFor<R extends Reason>(reason: R, details: DetailsOf<R>): never {
  const { code, sentence } = refusals[reason] as ReturnType<typeof refusal<DetailsOf<R>>>
  throw new FiliereError(code, sentence(details), { refusal: { reason, details: { ...details } } })
}
