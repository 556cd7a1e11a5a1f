/** The European Union's code, which ISO 3166-1 reserves, stands for its member states. */
const europeanUnion = 'EU'

/** ISO 3166-1 codes of the member states of the European Union, as since 1 February 2020: who left before is none. */
const memberStates: readonly string[] = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
]

/** The countries that some codes stand for, each once. */
export const countriesOf = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => (code === europeanUnion ? [europeanUnion, ...memberStates] : [code]))),
]

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The code in use for a country, such as GB for UK; undefined: it is none. */
export function countryCode(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code) || names.of(code) === undefined) return undefined
  return new Intl.Locale('und', { region: code }).region
}
