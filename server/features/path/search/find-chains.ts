import { strengthNames, strengthRank } from '../../../ontology/evidence-terms.ts'
import type { Stage } from '../../../ontology/stages.ts'
import type { Cut, Limits } from '../limits.ts'
import type { ResolvedQuestion } from '../question.ts'
import type { Edge } from '../walk.ts'
import { CarriedMeeting } from './carried-meeting.ts'
import { walkedDistances } from './distances.ts'
import { type Ground, Run } from './ground.ts'
import type { Explored } from './looked-at.ts'
import { Meeting } from './meeting.ts'
import { type Network, networkOf } from './network.ts'
import { type NetworkOf, type RankedChain, rankPaths } from './rank-paths.ts'
import { Walker } from './walker.ts'

/** A chain as plain data. */
export interface FoundChain {
  readonly entities: readonly string[]
  /** The claims that carry each hop, strongest first, then by id. */
  readonly hops: readonly (readonly Edge[])[]
  /** The hops, counted from 1, after which only the organisation is shared. */
  readonly inferredJunctions: readonly number[]
}

export interface FoundChains {
  /** Best first. */
  readonly chains: readonly FoundChain[]
  /** Why there may be more or better ones; none: these are the best there are. */
  readonly cuts: readonly Cut[]
  readonly explored: Explored
}

/** The best chains of a question. With `added` stages, only those with a hop that passes only thanks to one of them. */
export async function findChains(
  ground: Ground,
  question: ResolvedQuestion,
  { ties }: Pick<Limits, 'ties'>,
  signal: AbortSignal,
  added: readonly Stage[] = [],
): Promise<FoundChains> {
  const run = new Run(ground, signal)
  const walker = new Walker(ground, question, added)
  const { k, maxHops, ofPairs } = question
  const ranked = await rankPaths(await networks(run, walker, added), { k, maxHops, bestOfEachPair: ofPairs, ties }, run)
  return { chains: ranked.map(foundChain), cuts: [...run.cuts], explored: walker.explored }
}

/** Networks of one question, each just large enough for the group of chains that is asked for. */
async function networks(run: Run, walker: Walker, added: readonly Stage[]): Promise<NetworkOf> {
  const { question } = walker
  const { maxHops } = question
  const weakest = strengthRank(question.minStrength)
  const asked = { ...question, stages: [...question.stages, ...added] }
  const ranks = strengthNames.map(strengthRank).filter((rank) => rank >= weakest)
  const walked = run.ground.isWhole && question.via.length === 0
  const distances = walked
    ? await walkedDistances(run, walker, ranks.toReversed(), maxHops)
    : await run.ground.distances(asked, ranks)
  const meetingOf = kept((rank) => new Meeting(run, walker, rank))
  const carriedOf = kept((rank) => new CarriedMeeting(run, walker, rank))
  return async (inferred, rank, length): Promise<Network | null> => {
    if (rank < weakest) return null
    const distance = distances ? distances.get(rank) : await meetingOf(rank).distance(maxHops)
    if (distance === undefined || distance === null || distance > length) return null
    const meeting = inferred ? meetingOf(rank) : carriedOf(rank)
    await meeting.cover(length)
    // What was found until then is not worth the time that is over.
    if (run.isOver() && run.isOutOfTime()) return null
    return networkOf(run, walker, meeting.pairs, length)
  }
}

function kept<T>(make: (rank: number) => T): (rank: number) => T {
  const known = new Map<number, T>()
  return (rank) => {
    const one = known.get(rank) ?? make(rank)
    known.set(rank, one)
    return one
  }
}

function foundChain({ network, junctions, chain }: RankedChain): FoundChain {
  return {
    entities: chain.states.map((state) => network.ids[state] ?? ''),
    hops: chain.hops.map((hop) => network.hops[hop]?.edges ?? []),
    inferredJunctions: chain.hops.flatMap((hop, i) =>
      i > 0 && junctions.inferred(chain.hops[i - 1] ?? -1, hop) ? [i] : [],
    ),
  }
}
