import { describe } from 'vitest'
import type { StoreKind } from '../support/stores.ts'
import { answersSuite } from './answers-suite.ts'
import { chainsChanges, chainsSuite } from './chains-suite.ts'
import { copiesSuite } from './copies-suite.ts'
import { failuresSuite } from './failures-suite.ts'
import { historySuite } from './history-suite.ts'
import { hostileChanges, hostileSuite } from './hostile-suite.ts'
import { linkSuite } from './link-suite.ts'
import { pageSuite } from './page-suite.ts'
import { peopleSuite } from './people-suite.ts'
import { readingSuite } from './reading-suite.ts'
import { reviewChanges, reviewSuite } from './review-suite.ts'
import { savedSuite } from './saved-suite.ts'
import { servedPage } from './served-page.ts'

/** Everything that is tried through the page, the same over each store. */
export function wholeSuite(kind: StoreKind): void {
  describe('the seed graph', () => {
    const served = servedPage(kind)
    readingSuite(served)
    copiesSuite(served)
    answersSuite(served)
    pageSuite(served)
    linkSuite(served)
    historySuite(served)
    // Last: they stop the server.
    savedSuite(served)
    failuresSuite(served)
  })
  describe('a graph that is not for visitors', () => peopleSuite(servedPage(kind, [], { VISITORS: 'nothing' })))
  describe('a graph with proposals', () => reviewSuite(servedPage(kind, reviewChanges)))
  describe('a graph with several chains and hostile names', () => {
    const served = servedPage(kind, [...chainsChanges, ...hostileChanges])
    chainsSuite(served)
    hostileSuite(served)
  })
}
