import type { Language } from '../../server/ontology/language.ts'
import type { MenuEntry } from './canvas-menu.tsx'
import type { GraphNode } from './graph-model.ts'
import { say } from './words.ts'

export type NodeAction = 'open' | 'from' | 'to' | 'pass' | 'expand' | 'collapse' | 'leaveOut' | 'page'

/** What can be done with an entity; an end of the question can neither be passed nor left out. */
export function nodeEntries(node: GraphNode, isEnd: boolean, language: Language): readonly MenuEntry<NodeAction>[] {
  const { hidden, expanded } = node
  return [
    { id: 'open', name: say('open', language), key: '↵' },
    { id: 'from', name: say('setFrom', language), key: 'S' },
    { id: 'to', name: say('setTo', language), key: 'T' },
    ...(isEnd ? [] : [{ id: 'pass', name: say('pass', language), key: 'V' } as const]),
    ...(hidden > 0 ? [{ id: 'expand', name: `${say('expand', language)} (${hidden})`, key: 'E' } as const] : []),
    ...(expanded
      ? [{ id: 'collapse', name: say('collapse', language), ...(hidden > 0 ? {} : { key: 'E' }) } as const]
      : []),
    ...(isEnd ? [] : [{ id: 'leaveOut', name: say('leaveOut', language), key: 'X' } as const]),
    { id: 'page', name: say('page', language) },
  ]
}

export type LinkAction = 'open' | 'leaveOut'

/** What can be done with a line: only a step of a chain can be left out. */
export const linkEntries = (
  { step, possible }: { readonly step: boolean; readonly possible: boolean },
  language: Language,
): readonly MenuEntry<LinkAction>[] => [
  { id: 'open', name: say('openEvidence', language), key: '↵' },
  ...(step
    ? [
        {
          id: 'leaveOut',
          name: say(possible ? 'withoutStep' : 'tooMany', language),
          key: 'X',
          disabled: !possible,
        } as const,
      ]
    : []),
]
