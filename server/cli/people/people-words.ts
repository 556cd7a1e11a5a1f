import type { AccountRole } from '../../authorisation/roles.ts'
import type { Language } from '../../ontology/language.ts'

interface PeopleWords {
  readonly roles: Readonly<Record<AccountRole, string>>
  readonly disabled: string
  readonly nobody: string
  readonly noTokens: string
  /** Beside an address, or below what the server's own one is. */
  readonly worksOnce: (until: string) => string
  readonly belowServer: string
  readonly shownOnce: string
  readonly until: (time: string) => string
}

export const peopleWords: Readonly<Record<Language, PeopleWords>> = {
  en: {
    roles: { READER: 'reader', RESEARCHER: 'researcher', EDITOR: 'editor', ADMIN: 'admin' },
    disabled: 'disabled',
    nobody: 'Nobody has an account yet: filiere people invite admin.',
    noTokens: 'There are no tokens: filiere token create NAME.',
    worksOnce: (until) => `It works once, until ${until}.`,
    belowServer: 'Put the address of your server before it.',
    shownOnce: 'It is shown this once: keep it where only its program reads it, as FILIERE_TOKEN.',
    until: (time) => `until ${time}`,
  },
  fr: {
    roles: { READER: 'lecteur', RESEARCHER: 'chercheur', EDITOR: 'éditeur', ADMIN: 'administrateur' },
    disabled: 'désactivé',
    nobody: 'Personne n’a encore de compte\u00a0: filiere people invite admin.',
    noTokens: 'Il n’y a pas de jeton\u00a0: filiere token create NOM.',
    worksOnce: (until) => `Elle sert une fois, jusqu’au ${until}.`,
    belowServer: 'Mettez devant l’adresse de votre serveur.',
    shownOnce: 'Il est affiché cette seule fois\u00a0: gardez-le où seul son programme le lit, comme FILIERE_TOKEN.',
    until: (time) => `jusqu’au ${time}`,
  },
  zh: {
    roles: { READER: '读者', RESEARCHER: '研究员', EDITOR: '编辑', ADMIN: '管理员' },
    disabled: '已停用',
    nobody: '尚无任何账户：filiere people invite admin。',
    noTokens: '没有令牌：filiere token create 名称。',
    worksOnce: (until) => `仅可使用一次，有效至${until}。`,
    belowServer: '请在其前加上您服务器的地址。',
    shownOnce: '仅显示这一次：请以 FILIERE_TOKEN 保存在只有该程序可读的地方。',
    until: (time) => `有效至${time}`,
  },
}
