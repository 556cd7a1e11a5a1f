/** What the id of an entity, a claim or any other record looks like. */
export const idPattern = /^[a-z0-9-]+$/

/** In characters. */
export const longestId = 200

export const isId = (text: string): boolean => text.length <= longestId && idPattern.test(text)
