/** In the order in which they were made, the last one first. */
export const newestFirst = <T extends { readonly body: { readonly created: string } }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.body.created > b.body.created ? -1 : 1))
