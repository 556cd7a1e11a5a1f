import { openState } from '../state/open-state.ts'

export const commandPalette = openState()
