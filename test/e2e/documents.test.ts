import { describe } from 'vitest'
import { chromiumMissing } from '../support/chromium.ts'
import { needing } from '../support/needing.ts'
import { embeddedStore } from '../support/stores.ts'
import { documentsSuite } from './documents-suite.ts'

describe('end to end (embedded)', needing(chromiumMissing), () => documentsSuite(embeddedStore))
