import type { Language, Translated } from '../../server/ontology/language.ts'

/** What the canvas says besides the ontology's words. */
export const words = {
  canvas: {
    en: 'Supply chain as a graph',
    fr: 'La chaîne sous forme de graphe',
    zh: '供应链图',
  },
  keys: {
    en: 'Arrow keys: go along the chain. Enter: open. E: expand or collapse. S: set as start. T: set as target. V: only chains through it. X: leave it out. M: menu. Plus, minus and 0: zoom. Escape: leave the selection.',
    fr: 'Flèches\u00a0: suivre la chaîne. Entrée\u00a0: ouvrir. E\u00a0: développer ou réduire. S\u00a0: définir comme départ. T\u00a0: définir comme arrivée. V\u00a0: seulement les chaînes qui y passent. X\u00a0: l’écarter. M\u00a0: menu. Plus, moins et 0\u00a0: zoom. Échap\u00a0: quitter la sélection.',
    zh: '方向键：沿链移动。回车：打开。E：展开或收起。S：设为起点。T：设为终点。V：仅限经过它的链。X：排除它。M：菜单。加号、减号、0：缩放。Esc：取消选择。',
  },
  zoomIn: { en: 'Zoom in', fr: 'Agrandir', zh: '放大' },
  zoomOut: { en: 'Zoom out', fr: 'Réduire', zh: '缩小' },
  fit: { en: 'Fit the chain to the view', fr: 'Ajuster la chaîne à la vue', zh: '使链条适合视图' },
  legend: { en: 'Legend', fr: 'Légende', zh: '图例' },
  setFrom: { en: 'Set as start', fr: 'Définir comme départ', zh: '设为起点' },
  setTo: { en: 'Set as target', fr: 'Définir comme arrivée', zh: '设为终点' },
  expand: { en: 'Show neighbours…', fr: 'Afficher des voisins…', zh: '显示相邻实体…' },
  collapse: { en: 'Hide neighbours', fr: 'Masquer les voisins', zh: '隐藏相邻实体' },
  pass: { en: 'Only chains through it', fr: 'Seulement les chaînes qui y passent', zh: '仅限经过它的链' },
  openEvidence: { en: 'Open its evidence', fr: 'Ouvrir ses preuves', zh: '打开其证据' },
  withoutStep: { en: 'Without this step', fr: 'Sans cette étape', zh: '不经这一步' },
  tooMany: {
    en: 'Too many claims are left out already',
    fr: 'Trop d’affirmations sont déjà écartées',
    zh: '已排除的说法过多',
  },
  leaveOut: { en: 'Leave out of chains', fr: 'Écarter des chaînes', zh: '从链中排除' },
  page: { en: 'Open its page', fr: 'Ouvrir sa page', zh: '打开其页面' },
  open: { en: 'Open', fr: 'Ouvrir', zh: '打开' },
  menuOf: { en: 'Actions for {name}', fr: 'Actions pour {name}', zh: '{name} 的操作' },
  shapes: { en: 'What a shape is', fr: 'Ce qu’est une forme', zh: '形状的含义' },
  unnamed: {
    en: 'a party the source does not name',
    fr: 'une partie que la source ne nomme pas',
    zh: '来源未点名的一方',
  },
  coderName: {
    en: 'a name that only the coder gives',
    fr: 'un nom que seule la personne qui a codé donne',
    zh: '仅由编码者给出的名称',
  },
  hidden: { en: 'neighbours not shown', fr: 'voisins non affichés', zh: '未显示的相邻实体' },
  lineStyle: { en: 'Line: standing', fr: 'Trait\u00a0: statut', zh: '线型：说法状态' },
  lineWidth: {
    en: 'Width: strength of the evidence',
    fr: 'Épaisseur\u00a0: solidité des preuves',
    zh: '粗细：证据强度',
  },
  steps: { en: 'Steps', fr: 'Étapes', zh: '步骤' },
  supply: { en: 'the way the supply goes', fr: 'le sens de la fourniture', zh: '供应方向' },
  named: {
    en: 'named in the tender, not supplied',
    fr: 'cité dans l’appel d’offres, non fourni',
    zh: '招标文件中列名，并非供货',
  },
  inferred: {
    en: 'only the organisation is shared; the goods may differ',
    fr: 'seule l’organisation est commune\u00a0; les biens peuvent différer',
    zh: '仅组织相同，货物可能不同',
  },
  denial: { en: 'said not to be so', fr: 'dit ne pas être le cas', zh: '来源称并非如此' },
} as const satisfies Record<string, Translated>

export type WordKey = keyof typeof words

export const say = (key: WordKey, language: Language): string => words[key][language]

export const moreClaims = (count: number, language: Language): string =>
  ({ en: `${count} more claims`, fr: `${count} autres affirmations`, zh: `另有 ${count} 条说法` })[language]

export const notShown = (count: number, language: Language): string =>
  ({
    en: `${count} ${count === 1 ? 'neighbour' : 'neighbours'} not shown`,
    fr: `${count} ${count === 1 ? 'voisin non affiché' : 'voisins non affichés'}`,
    zh: `${count} 个相邻实体未显示`,
  })[language]

export const isOpen = (language: Language): string =>
  ({ en: 'neighbours shown', fr: 'voisins affichés', zh: '已显示相邻实体' })[language]

/** `entities` is how many the chain has, one more than its steps. */
export const stepOf = (step: number, entities: number, language: Language): string =>
  ({
    en: `Step ${step} of ${entities - 1}:`,
    fr: `Étape ${step} sur ${entities - 1}\u00a0:`,
    zh: `第 ${step} 步，共 ${entities - 1} 步：`,
  })[language]
