import { beforeAll, describe } from 'vitest'
import { setup as build } from '../support/built.ts'
import { chromiumMissing } from '../support/chromium.ts'
import { needing } from '../support/needing.ts'
import { neo4jStore } from '../support/stores.ts'
import { documentsSuite } from './documents-suite.ts'

const neo4j = neo4jStore()

describe('end to end (neo4j)', needing(neo4j.missing ?? chromiumMissing), () => {
  beforeAll(build)
  documentsSuite(neo4j)
})
