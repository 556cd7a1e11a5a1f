import { canonicalJson } from '../revision/revision.ts'

/** Whether two values are the same as JSON, whatever the order of their properties. */
export const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
