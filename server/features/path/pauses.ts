import { setImmediate } from 'node:timers/promises'

/** Milliseconds. */
const longestHold = 10

/** Gives way to others when the processor has been held for a while; timers then get their turn as well. */
export function pauses(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestHold) return
    await setImmediate()
    last = performance.now()
  }
}
