import type { ClaimData, EntityData, GraphViewProps, HopRef, NeighbourhoodData, PathData } from './graph-data.ts'

/** Which part of the answer something belongs to; what is in front comes first. */
export type Role = 'chain' | 'other' | 'neighbour'

/**
 * `batch` says with what something came: 0 with the chains, then 1 for the first neighbourhood opened, and so on.
 */
export interface GraphNode {
  readonly entity: EntityData
  readonly role: Role
  /** Indexes of the chains through it. */
  readonly paths: readonly number[]
  /** How many of its neighbours are not on the canvas. */
  readonly hidden: number
  readonly expanded: boolean
  readonly batch: number
}

/** The claims between two entities, in the order in which a reader meets them. */
export interface GraphLink {
  /** `a` + `→` + `b` as first met; one link for each pair. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly role: Role
  readonly claims: readonly ClaimData[]
  /** The hops it is, over all chains; the chosen chain's first. */
  readonly hops: readonly HopRef[]
  readonly batch: number
  /** Of a chain in front: whether only the organisation at `from` is shared with the hop before. */
  readonly inferredBefore: boolean
}

export interface GraphModel {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  /** Entity ids of each chain, in reading order. */
  readonly chains: readonly (readonly string[])[]
  readonly chosen: number
  /** Whether the chains are shown over each other. */
  readonly compared: boolean
}

export type GraphInput = Pick<GraphViewProps, 'paths' | 'chosen' | 'compared' | 'neighbours'>

interface DraftLink extends Omit<GraphLink, 'hops' | 'claims'> {
  readonly claims: Map<string, ClaimData>
  readonly hops: HopRef[]
}

const chainOf = (path: PathData): string[] => {
  const first = path.hops[0]
  return first === undefined ? [] : [first.from.id, ...path.hops.map((hop) => hop.to.id)]
}

/** The claim as read from the other entity of its pair. */
const turned = (claim: ClaimData): ClaimData => ({
  ...claim,
  readsForward: !claim.readsForward,
  flows: claim.flows === 'none' ? 'none' : claim.flows === 'forward' ? 'backward' : 'forward',
})

/**
 * Joins the chains and the opened neighbourhoods into one graph: every entity once, every claim once. The chosen
 * chain comes first, then the others by rank, then the neighbourhoods in the order in which they were opened: the
 * layout places them in that order.
 */
export function graphModel({ paths, chosen, compared = false, neighbours }: GraphInput): GraphModel {
  const entities = new Map<string, { entity: EntityData; role: Role; paths: number[]; batch: number }>()
  const links = new Map<string, DraftLink>()

  const meet = (entity: EntityData, role: Role, batch: number, path?: number) => {
    const known = entities.get(entity.id) ?? { entity, role, paths: [], batch }
    if (path !== undefined && !known.paths.includes(path)) known.paths.push(path)
    entities.set(entity.id, known)
  }
  const join = (
    from: string,
    to: string,
    claims: readonly ClaimData[],
    role: Role,
    batch: number,
    hop?: HopRef,
    inferredBefore = false,
  ) => {
    const there = links.get(`${from}→${to}`)
    const back = there === undefined ? links.get(`${to}→${from}`) : undefined
    const link: DraftLink = there ??
      back ?? { id: `${from}→${to}`, from, to, role, batch, claims: new Map(), hops: [], inferredBefore }
    for (const claim of claims) {
      if (!link.claims.has(claim.id)) link.claims.set(claim.id, back === undefined ? claim : turned(claim))
    }
    if (hop !== undefined) link.hops.push(hop)
    links.set(link.id, { ...link, inferredBefore: link.inferredBefore || (inferredBefore && back === undefined) })
  }

  const ranked = [...paths.keys()].sort((a, b) => Number(b === chosen) - Number(a === chosen) || a - b)
  for (const index of ranked) {
    const role = compared || index === chosen ? 'chain' : 'other'
    let inferred = false
    for (const [hop, { from, to, claims, inferredAfter }] of paths[index]?.hops.entries() ?? []) {
      meet(from, role, 0, index)
      meet(to, role, 0, index)
      join(from.id, to.id, claims, role, 0, { path: index, hop }, role === 'chain' && inferred)
      inferred = inferredAfter
    }
  }
  for (const [index, { center, edges }] of neighbours.entries()) {
    meet(center, 'neighbour', index + 1)
    for (const { node, claims } of edges) {
      meet(node, 'neighbour', index + 1)
      join(center.id, node.id, claims, 'neighbour', index + 1)
    }
  }

  const shown = shownNeighbours(links.values())
  return {
    nodes: [...entities.values()].map(({ entity, role, paths: through, batch }) => ({
      entity,
      role,
      batch,
      paths: through,
      hidden: Math.max(0, entity.neighbourCount - (shown.get(entity.id)?.size ?? 0)),
      expanded: isExpanded(entity.id, neighbours),
    })),
    links: [...links.values()].map((link) => ({ ...link, claims: [...link.claims.values()] })),
    chains: paths.map(chainOf),
    chosen,
    compared,
  }
}

function shownNeighbours(links: Iterable<DraftLink>): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>()
  const note = (id: string, neighbour: string) => shown.set(id, (shown.get(id) ?? new Set()).add(neighbour))
  for (const { from, to } of links) {
    note(from, to)
    note(to, from)
  }
  return shown
}

const isExpanded = (id: string, neighbours: readonly NeighbourhoodData[]) =>
  neighbours.some(({ center }) => center.id === id)
