import type { Page } from 'playwright-core'

/** A state of the page: what its address says after the language, and what is there once it is whole. */
export interface PageState {
  readonly name: string
  readonly path: string
  readonly params?: Readonly<Record<string, string>>
  /** A selector of what comes last. */
  readonly whole: string
}

const axis = { from: 'axis-communications', to: 'skynet' }

/** The main states: what is looked at in pictures, and what axe judges. */
export const pageStates: readonly PageState[] = [
  { name: 'home', path: '/', whole: '.home-coverage a' },
  { name: 'question', path: '/chains', params: { from: axis.from }, whole: '.question-hint' },
  { name: 'answer', path: '/chains', params: axis, whole: '.not-shown li' },
  { name: 'evidence', path: '/chains', params: { ...axis, sel: 'hop.1' }, whole: '.citation' },
  {
    name: 'check',
    path: '/chains',
    params: { ...axis, sel: 'hop.1', check: 'axis-skynet-guilin-amnesty-1' },
    whole: '.drop-zone',
  },
  {
    name: 'outline',
    path: '/chains',
    params: { ...axis, view: 'outline', expanded: 'guilin' },
    whole: '.outline-neighbours',
  },
  { name: 'table', path: '/chains', params: { ...axis, view: 'table' }, whole: '.claims-table' },
  { name: 'faulty-link', path: '/chains', params: { ...axis, hops: '99', stage: 'FOO' }, whole: '.link-notice li' },
  { name: 'pinned', path: '/chains', params: { ...axis, revision: '4' }, whole: '.revision-banner span' },
  {
    name: 'expanded',
    path: '/chains',
    params: { ...axis, view: 'graph', expanded: 'axis-communications.skynet-guilin', sel: 'entity.skynet-guilin' },
    whole: '.entity-names li',
  },
  { name: 'no-path', path: '/chains', params: { from: 'Vendor', to: 'sharp-eyes' }, whole: '.exploration' },
  { name: 'relaxation', path: '/chains', params: { ...axis, strength: 'CORROBORATED' }, whole: '.relaxation' },
  {
    name: 'named',
    path: '/chains',
    params: { from: axis.from, to: 'Tender', chain: 'n1', sel: 'hop.1' },
    whole: '.citation',
  },
  {
    name: 'noldus',
    path: '/chains',
    params: { from: 'noldus-information-technology', to: 'xpcc', sel: 'hop.1' },
    whole: '.response',
  },
  { name: 'pairs', path: '/chains', params: { from: 'Vendor', to: 'Buyer*kind-PUBLIC_SECURITY' }, whole: '.pair-link' },
  {
    name: 'several',
    path: '/chains',
    params: {
      from: 'axis-communications.morpho',
      via: 'skynet-guilin.guilin',
      to: 'Place',
      without: 'facereader',
      withoutHops: 'skynet-guilin*skynet*skynet-guilin-part-of-skynet',
    },
    whole: '.exclusions li',
  },
  {
    name: 'compared',
    path: '/chains',
    params: { from: 'noldus-information-technology', to: 'Buyer', compare: '1.2.3.4', view: 'graph' },
    whole: '.chain-key li',
  },
  {
    name: 'comparison',
    path: '/chains',
    params: { from: 'noldus-information-technology', to: 'Buyer', compare: '2.3.4', view: 'compare' },
    whole: '.compare-cell',
  },
  { name: 'claims', path: '/claims', whole: '.claim-rows' },
  { name: 'own-words', path: '/claims', params: { assertedBy: 'Vendor' }, whole: '.claim-rows' },
  { name: 'documents', path: '/documents', whole: '.documents' },
  { name: 'history', path: '/history', whole: '.history-changes' },
  { name: 'record-history', path: '/history', params: { of: 'entity:axis-communications' }, whole: '.history-values' },
  { name: 'document', path: '/documents/amnesty-france-2020-09', whole: '.facts' },
  { name: 'entity', path: '/entities/noldus-information-technology', whole: '.claim-rows' },
  { name: 'nothing', path: '/nothing-here', whole: 'h1' },
]

const addressOf = ({ path, params = {} }: PageState, language: string): string =>
  `${path}?${new URLSearchParams({ lang: language, ...params })}`

/** Opens a state and resolves once its last part is there, its fonts have come and the drawing stands. */
export async function openState(page: Page, origin: string, state: PageState, language: string): Promise<void> {
  await page.goto(`${origin}${addressOf(state, language)}`)
  await page.locator(state.whole).first().waitFor()
  await settled(page)
}

/** Resolves once nothing is on its way, no skeleton is left and two frames were drawn since. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.skeleton, .progress') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  })
}
