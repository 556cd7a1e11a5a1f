import { checkCopy } from './check-copy.ts'
import type { CheckRequest } from './check-messages.ts'

// Hashing every window of a long text takes a while: the page stays usable beside it.
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  checkCopy(data, (message) => self.postMessage(message))
})
