/** The media types of answers. Under JSON, a request that is well formed is answered with 200 whatever came of it. */
export const mediaTypes = ['application/json', 'application/graphql-response+json'] as const

export type MediaType = (typeof mediaTypes)[number]

/** The media type to answer with: JSON unless the client would rather have the other. Null: it wants neither. */
export function acceptedMediaType(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept.trim() === '') return 'application/json'
  let best: { readonly type: MediaType; readonly quality: number } | null = null
  for (const range of accept.split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const type = ['*/*', 'application/*'].includes(name) ? 'application/json' : mediaTypes.find((t) => t === name)
    const quality = qualityIn(parameters)
    if (type !== undefined && quality > (best?.quality ?? 0)) best = { type, quality }
  }
  return best?.type ?? null
}

function qualityIn(parameters: readonly string[]): number {
  const text = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const quality = text === undefined ? 1 : Number(text)
  return Number.isNaN(quality) ? 0 : quality
}
