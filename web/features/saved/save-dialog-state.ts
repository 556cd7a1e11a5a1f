import { openState } from '../../state/open-state.ts'

/** Saves the chain in front while it is open. */
export const saveDialog = openState()
