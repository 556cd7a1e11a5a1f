import type { Run } from './ground.ts'
import type { State } from './layers.ts'
import type { Side, Walker } from './walker.ts'

/** How far one side has come: by entity, one more than the fewest steps; 0 where it was not. */
interface Half {
  readonly side: Side
  readonly reached: Uint8Array
  frontier: readonly number[]
  level: number
}

/**
 * By rank, the fewest steps at least so strong that a chain can have; no entry where there is no chain, nor where the
 * search was over before. Walks the entities alone, of a question without waypoints on a model that holds the whole
 * graph: most questions whose ends nothing joins end here. `ranks` go up: where none joins them, none stronger does.
 */
export async function walkedDistances(
  run: Run,
  walker: Walker,
  ranks: readonly number[],
  longest: number,
): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>()
  for (const rank of ranks) {
    const steps = await distance(run, walker, rank, longest)
    if (steps === null) break
    found.set(rank, steps)
  }
  return found
}

async function distance(run: Run, walker: Walker, rank: number, longest: number): Promise<number | null> {
  const half = (side: Side, ends: readonly State[]): Half => {
    const reached = new Uint8Array(walker.model.entities.length)
    const frontier = ends.map((end) => walker.layers.entityOf(end))
    for (const end of frontier) reached[end] = 1
    return { side, reached, frontier, level: 0 }
  }
  const [down, up] = [half('downstream', walker.starts), half('upstream', walker.targets)]
  while (down.level + up.level < longest && down.frontier.length > 0 && up.frontier.length > 0) {
    const cheaper = run.ground.cost(down.frontier, down.side) <= run.ground.cost(up.frontier, up.side)
    const [ahead, other] = cheaper ? [down, up] : [up, down]
    const next: number[] = []
    let fewest: number | null = null
    for (const entity of ahead.frontier) {
      const turn = run.turn()
      if (turn !== null) await turn
      if (run.isOver()) return null
      walker.reach(entity, ahead.side, rank, (neighbour) => {
        const met = other.reached[neighbour] ?? 0
        if (met > 0) fewest = Math.min(fewest ?? longest, ahead.level + met)
        if ((ahead.reached[neighbour] ?? 0) > 0) return
        ahead.reached[neighbour] = ahead.level + 2
        if (walker.passable(neighbour)) next.push(neighbour)
      })
    }
    if (fewest !== null) return fewest
    ahead.frontier = next
    ahead.level += 1
  }
  return null
}
