/** What a link to a chain hands on to the history: who follows it goes on at the chain. */
export const toChain = { focus: 'chain' } as const
