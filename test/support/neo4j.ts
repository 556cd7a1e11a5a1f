import type { TestProject } from 'vitest/node'
import { neo4jLocalMissing, neo4jLocalProvidedBy, startNeo4jLocal } from '../../server/neo4j-local/neo4j-local.ts'
import { everythingRequired } from './needing.ts'

/** The one server of a test run. Its database holds whatever the last test left: clear it first. */
export interface Neo4jForTests {
  /** Bolt address, no authentication; null where Neo4j can't be started. */
  readonly uri: string | null
  /** Why Neo4j can't be started, or null. */
  readonly missing: string | null
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests
  }
}

const none = (why: string): Neo4jForTests => ({ uri: null, missing: `no Neo4j: ${why} (${neo4jLocalProvidedBy})` })

/** Vitest's global set-up: starts the server before the tests and stops it after them. */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const why = await neo4jLocalMissing()
  if (why !== null && everythingRequired) throw new Error(`Neo4j is required: ${why}. ${neo4jLocalProvidedBy}`)
  if (why !== null) {
    project.provide('neo4j', none(why))
    return undefined
  }
  try {
    const server = await startNeo4jLocal()
    project.provide('neo4j', { uri: server.uri, missing: null })
    return () => server.stop()
  } catch (problem) {
    if (everythingRequired || !(problem instanceof Error)) throw problem
    project.provide('neo4j', none(problem.message))
    return undefined
  }
}
