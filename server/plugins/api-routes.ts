/** The routes on which it matters who asks: all but the page's own files and what says whether the server is well. */
export const isApi = (route: string | undefined): boolean => route !== undefined && /^\/(graphql|files)\b/.test(route)
