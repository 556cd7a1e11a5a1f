import { FiliereError } from '../../errors.ts'
import { ListPeopleDocument, type ListPeopleQuery } from '../../generated/cli-operations.ts'
import type { Client } from '../client/client.ts'
import { oneLine } from '../text/width.ts'

/** Somebody by id, or by name in any case. Throws NOT_FOUND. */
export async function findPerson(client: Client, text: string): Promise<ListPeopleQuery['people'][number]> {
  const { people } = await client.query(ListPeopleDocument, {})
  const wanted = text.normalize('NFKC').toLowerCase()
  const found = people.find(({ id, name }) => id === text || name.normalize('NFKC').toLowerCase() === wanted)
  if (found !== undefined) return found
  throw new FiliereError('NOT_FOUND', `Nobody here is "${oneLine(text)}": look at "filiere people list".`)
}
