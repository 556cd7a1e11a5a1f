import type { Selection } from './graph-data.ts'
import type { GraphLink, GraphModel } from './graph-model.ts'

/** What stands out; everything else is dimmed. Ids of entities and of links. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly selectedNode: string | null
  readonly selectedLink: string | null
  /** Entity or link with the keyboard's ring. */
  readonly focused: string | null
}

/**
 * A chosen entity lights every chain through it, or its neighbours when it is on none. Otherwise the chain in front
 * stands out, and where there are no chains nothing is dimmed.
 */
export function highlight(model: GraphModel, selection: Selection | null, focused: string | null): Highlight {
  const link = selectedLink(model, selection)
  const node = selection?.kind === 'entity' && has(model, selection.id) ? selection.id : null
  const links = model.links.filter((candidate) => stands(candidate, model, node, link))
  const nodes = new Set(links.flatMap(({ from, to }) => [from, to]))
  if (node !== null) nodes.add(node)
  if (model.chains.length === 0 && node === null) for (const { entity } of model.nodes) nodes.add(entity.id)
  return {
    nodes,
    links: new Set(links.map(({ id }) => id)),
    selectedNode: node,
    selectedLink: link?.id ?? null,
    focused,
  }
}

const has = (model: GraphModel, id: string) => model.nodes.some(({ entity }) => entity.id === id)

function selectedLink(model: GraphModel, selection: Selection | null): GraphLink | undefined {
  if (selection?.kind === 'hop') {
    return model.links.find(({ hops }) =>
      hops.some(({ path, hop }) => path === selection.path && hop === selection.hop),
    )
  }
  if (selection?.kind === 'claims') {
    const { from, to } = selection
    return model.links.find((link) => (link.from === from && link.to === to) || (link.from === to && link.to === from))
  }
  return undefined
}

function stands(link: GraphLink, model: GraphModel, node: string | null, selected: GraphLink | undefined): boolean {
  if (link === selected) return true
  if (node !== null) {
    const through = model.nodes.find(({ entity }) => entity.id === node)?.paths ?? []
    if (through.length === 0) return link.from === node || link.to === node
    return link.hops.some(({ path }) => through.includes(path))
  }
  return model.chains.length === 0 || link.hops.some(({ path }) => model.compared || path === model.chosen)
}

/** What choosing a link means to the page: a step of a chain, the one in front first, or the claims between two. */
export function selectionOf(link: GraphLink): Selection {
  const hop = link.hops[0]
  return hop === undefined ? { kind: 'claims', from: link.from, to: link.to } : { kind: 'hop', ...hop }
}
