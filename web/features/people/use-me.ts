import { useOperation } from '../../api/client.ts'
import { MeDocument, type MeQuery } from '../../generated/operations.ts'

type Me = MeQuery['me']

/** Who reads the page, as the server sees it; null until it has said so. */
export const useMe = (): Me | null => useOperation(MeDocument, {}).data?.me ?? null

/** Whether the server shows who asks nothing but the page to sign in. */
export const isShut = (me: Me | null): boolean => me?.reads === false
