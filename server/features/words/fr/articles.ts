import type { EntityView } from '../views.ts'

export const narrow = '\u202f'
export const nbsp = '\u00a0'
export const quoted = (text: string) => `«${nbsp}${text}${nbsp}»`

type Article = 'le' | 'la' | 'l’' | 'les' | ''

/** First words of the names of bodies and rules that take an article. */
const masculine =
  /^(Bureau|Centre|Comité|Conseil|Corps|Département|Gouvernement|Groupe|Ministère|Parlement|Programme|Règlement|Service|Système)\b/i
const feminine =
  /^(Commission|Direction|Directive|Force|Municipalité|Police|Préfecture|Province|Région|République|Sûreté|Ville)(?![\p{L}])/iu
const elided = /^(Académie|Administration|Agence|Autorité|École|Institut|Office|Union|Université)(?![\p{L}])/iu

/** Countries and provinces take one as a rule; cities, and states that are one, do not. */
const without =
  /^(Chongqing|Chypre|Cuba|Hong Kong|Israël|Macao|Malte|Monaco|Oman|Pékin|Shanghai|Singapour|Taïwan|Tianjin)$/
const pluralCountry = /^(Émirats|États-Unis|Maldives|Pays-Bas|Philippines)(?![\p{L}])/u
const masculineInE = /^(Belize|Cambodge|Mexique|Mozambique|Zimbabwe)$/

/** A product named by a common noun in the plural: "caméras réseau d’Axis". */
const commonPlural = /^\p{Ll}+[sx](?![\p{L}])/u

/** French words with a mute h: names from elsewhere keep theirs ("de Huawei", "du Hubei"). */
const muteH =
  /^h(abi|aleine|allu|armo|ebdo|élic|éme|épat|érit|ésit|eur|isto|iver|omm|onn|onor|ôpit|orai|orlo|orm|ospi|ôte|uil|uîtr|umai|umid|ydr|ygi|yper|ypo)/i

/** Whether "de", "que" and the like are elided before it. */
const elides = (text: string): boolean => {
  const composed = text.normalize('NFC')
  return /^[aeiouàâäéèêëîïôöûüœæ]/i.test(composed) || muteH.test(composed)
}

function articleOf({ type, kind, label }: EntityView): Article {
  if (type === 'Place' && (kind === 'COUNTRY' || kind === 'PROVINCE')) return countryArticle(label)
  if (type === 'Product') return commonPlural.test(label) ? 'les' : ''
  return masculine.test(label) ? 'le' : feminine.test(label) ? 'la' : elided.test(label) ? 'l’' : ''
}

function countryArticle(label: string): Article {
  if (without.test(label)) return ''
  if (pluralCountry.test(label)) return 'les'
  if (elides(label)) return 'l’'
  return feminine.test(label) || (label.endsWith('e') && !masculineInE.test(label)) ? 'la' : 'le'
}

/** A name; for a deal its description in quotes, after a noun unless the description has it. */
function named(entity: EntityView): { readonly article: Article; readonly name: string } {
  const { type, kind, label, collective } = entity
  if (collective !== null) return { article: '', name: label }
  if (type === 'Contract' && kind === 'REPORTED_SALE')
    return { article: 'la', name: `vente rapportée ${quoted(label)}` }
  if (type !== 'Tender' && type !== 'Contract') return { article: articleOf(entity), name: label }
  const [article, noun] =
    type === 'Tender'
      ? (['l’', 'appel d’offres'] as const)
      : kind === 'AWARD'
        ? (['l’', 'attribution'] as const)
        : (['le', 'contrat'] as const)
  if (label.toLowerCase().includes(noun)) return { article: '', name: quoted(label) }
  return { article, name: `${noun} ${quoted(label)}` }
}

/** "Axis", "le ministère …", "l’appel d’offres …", "la Chine". */
export function le(entity: EntityView): string {
  const { article, name } = named(entity)
  return article === '' || article === 'l’' ? article + name : `${article} ${name}`
}

/** "à Axis", "au ministère …", "à l’université …", "aux caméras …". */
export function a(entity: EntityView): string {
  const { article, name } = named(entity)
  if (article === 'le') return `au ${name}`
  return article === 'les' ? `aux ${name}` : `à ${le(entity)}`
}

/** "d’Axis", "du ministère …", "de l’université …", "des caméras …". */
export function de(entity: EntityView): string {
  const { article, name } = named(entity)
  if (article === 'le') return `du ${name}`
  if (article === 'les') return `des ${name}`
  return article === '' ? ofNoun(name) : `de ${le(entity)}`
}

/** "de", elided where the noun asks for it. */
export const ofNoun = (noun: string) => (elides(noun) ? `d’${noun}` : `de ${noun}`)

/** "que", elided where the clause asks for it. */
export const que = (clause: string) => (elides(clause) ? `qu’${clause}` : `que ${clause}`)

/** "à Guilin", "au Xinjiang", "en Chine", "aux Pays-Bas", "dans la région …". */
export function dans(place: EntityView): string {
  const { label, collective } = place
  if (collective !== null) return `dans ${label}`
  if (feminine.test(label) || masculine.test(label) || elided.test(label)) return `dans ${le(place)}`
  const { article } = named(place)
  return article === 'la' || article === 'l’' ? `en ${label}` : a(place)
}

export const isPlural = ({ type, label, collective }: EntityView): boolean =>
  collective !== null || (type === 'Product' && commonPlural.test(label))
