/** Something the user can act on: its message is one sentence for them, without a stack. */
export class Problem extends Error {}
