/**
 * Has parts taken one after another: while one is being taken the next is made, and no more than that, however much
 * faster they are made. Ends early when `take` gives false.
 */
export async function oneAhead<T>(parts: AsyncIterable<T>, take: (part: T) => Promise<boolean>): Promise<void> {
  let taken = Promise.resolve(true)
  for await (const part of parts) {
    if (!(await taken)) return
    taken = take(part)
  }
  await taken
}
