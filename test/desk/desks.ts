import type { Desk } from '../../server/features/desk/desk.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { openRegistry } from '../../server/registry/open-registry.ts'
import type { Registry } from '../../server/registry/registry.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { capture, documentOf, sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import type { StoreKind } from '../support/stores.ts'

export interface Office {
  readonly store: Store
  readonly registry: Registry
  as(actor: string): Desk
  close(): Promise<void>
}

/** A store and its registry, with a source, a document with a copy, and three entities to speak of. */
export async function openOffice(kind: StoreKind): Promise<Office> {
  const place = await kind.place()
  const store = await openStore(place.config, () => undefined)
  const registry = await openRegistry(place.config)
  const text = { ...capture, text: { ...capture.text, length: 1_000 } }
  await appendRevision(store, {
    actor: 'editor',
    changes: [
      put('source', sourceOf('publisher', 'B')),
      put('document', documentOf('report', { capture: text })),
      put('entity', { id: 'maker', type: 'Vendor' }),
      put('entity', { id: 'body', type: 'Buyer' }),
      put('entity', { id: 'camera', type: 'Product' }),
    ],
  })
  return {
    store,
    registry,
    as: (actor) => ({ store, registry, actor }),
    close: async () => {
      await registry.close()
      await store.close()
      await place.remove()
    },
  }
}
