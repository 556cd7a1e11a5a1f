import { type EntityType, entityTypeNames } from '../../../ontology/entity-types.ts'
import type { Node } from '../walk.ts'
import { growingBytes, growingIndexes } from './growing.ts'
import { TextTable } from './text-pool.ts'

const collectiveBit = 0x80
const absentBit = 0x40
const typeBits = 0x3f

/** What an entity was from a revision on, until it became something else. */
interface Earlier {
  readonly since: number
  readonly flags: number
}

/** Entities by number: what each is, and what it was as of earlier revisions. */
export class EntityColumns {
  readonly #ids = new TextTable()
  readonly #flags = growingBytes()
  /** The revision that made it what it is. */
  readonly #since = growingIndexes()
  /** The few that once were something else after they were first there; oldest first. */
  readonly #earlier = new Map<number, Earlier[]>()

  get length(): number {
    return this.#ids.length
  }

  put({ id, type, collective }: Node, recordedIn: number): void {
    this.#set(this.add(id), entityTypeNames.indexOf(type) | (collective ? collectiveBit : 0), recordedIn)
  }

  close(id: string, replacedIn: number): void {
    const entity = this.add(id)
    this.#set(entity, (this.#flags.array[entity] ?? 0) | absentBit, replacedIn)
  }

  /** An entity that is only named by a claim so far counts as absent. */
  add(id: string): number {
    const entity = this.#ids.add(id)
    if (entity === this.#flags.length) {
      this.#flags.push(absentBit)
      this.#since.push(0)
    }
    return entity
  }

  /** −1 when it was never there. */
  indexOf(id: string): number {
    return this.#ids.indexOf(id)
  }

  id(entity: number): string {
    return this.#ids.text(entity)
  }

  isPresent(entity: number, revision: number): boolean {
    return (this.#asOf(entity, revision) & absentBit) === 0
  }

  isCollective(entity: number, revision: number): boolean {
    return (this.#asOf(entity, revision) & collectiveBit) !== 0
  }

  /** Types never change. */
  type(entity: number): EntityType {
    return entityTypeNames[(this.#flags.array[entity] ?? 0) & typeBits] as EntityType
  }

  get byteLength(): number {
    return this.#ids.byteLength + this.#flags.byteLength + this.#since.byteLength
  }

  trim(): void {
    for (const part of [this.#ids, this.#flags, this.#since]) part.trim()
  }

  #asOf(entity: number, revision: number): number {
    const flags = this.#flags.array[entity] ?? absentBit
    if ((this.#since.array[entity] ?? 0) <= revision) return flags
    return this.#earlier.get(entity)?.findLast(({ since }) => since <= revision)?.flags ?? absentBit
  }

  /** What a revision ends and begins again unchanged goes on as if nothing had been. */
  #set(entity: number, flags: number, revision: number): void {
    const former = this.#flags.array[entity] ?? absentBit
    if (former === flags) return
    const since = this.#since.array[entity] ?? 0
    const earlier = this.#earlier.get(entity) ?? []
    const last = earlier.at(-1)
    this.#flags.array[entity] = flags
    if (since < revision) {
      if (since > 0) this.#earlier.set(entity, [...earlier, { since, flags: former }])
      this.#since.array[entity] = revision
    } else if (last?.flags === flags) {
      this.#earlier.set(entity, earlier.slice(0, -1))
      this.#since.array[entity] = last.since
    }
  }
}
