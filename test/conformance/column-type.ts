/** Whether a value is of a column's type as a query's header declares it, such as `string[]` or `number | null`. */
export function isOfType(type: string, value: unknown): boolean {
  return type.split('|').some((part) => isOfSingleType(part.trim(), value))
}

function isOfSingleType(type: string, value: unknown): boolean {
  if (type.endsWith('[]'))
    return Array.isArray(value) && value.every((item) => isOfSingleType(type.slice(0, -'[]'.length), item))
  if (type === 'null') return value === null
  if (type === 'number' || type === 'string' || type === 'boolean') return typeof value === type
  throw new Error(`this test cannot check the type ${type}`)
}
