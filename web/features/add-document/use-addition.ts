import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useChange } from '../../api/client.ts'
import { AddDocumentDocument, ProposeDocumentDocument } from '../../generated/operations.ts'
import { useAddresses } from '../../state/address.ts'
import { type Described, documentChange, newDocument } from './described.ts'
import type { Taken } from './use-taken-file.ts'

/** Adds a document at once, or proposes it, once however often that is tried. */
export function useAddition(taken: Taken, accepts: boolean) {
  const to = useAddresses()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [proposed, setProposed] = useState(false)
  const adding = useChange(AddDocumentDocument, async ({ addDocument: { id } }) => {
    await queries.invalidateQueries()
    await navigate(to.document(id))
  })
  const proposing = useChange(ProposeDocumentDocument, async () => setProposed(true))
  const add = (described: Described) => {
    if (accepts) return adding.run({ document: newDocument(taken, described) })
    const change = documentChange(taken, described)
    return proposing.run({ key: JSON.stringify(change), changes: [change] })
  }
  const { error, pending } = accepts ? adding : proposing
  return { add, error, pending, proposed }
}
