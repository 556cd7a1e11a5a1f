import { useOperation } from '../../api/client.ts'
import { SavingAllowedDocument } from '../../generated/operations.ts'

/** Whether this server saves paths; false until it has said so. */
export const useSavingAllowed = (): boolean => useOperation(SavingAllowedDocument, {}).data?.savingAllowed ?? false
