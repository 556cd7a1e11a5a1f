import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { openRegistry } from '../../server/registry/open-registry.ts'
import type { Entry, Registry } from '../../server/registry/registry.ts'
import { registryKind } from '../../server/registry/registry-kind.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { sourceOf } from '../claim/records.ts'
import { put } from '../revision/changes.ts'
import { needing } from '../support/needing.ts'
import { type StorePlace, storeKinds } from '../support/stores.ts'

const note = (key: string, more: Partial<Entry> = {}) => ({
  kind: 'note',
  key,
  owner: null,
  body: { text: `𠮷 é "${key}"\n`, list: [1, 2.5, null, true] },
  expires: null,
  ...more,
})

const past = new Date(Date.now() - 1_000).toISOString()
const future = new Date(Date.now() + 3_600_000).toISOString()

for (const kind of storeKinds())
  describe(`registry (${kind.engine})`, needing(kind.missing), () => {
    let place: StorePlace
    let store: Store
    let registry: Registry

    const open = async () => {
      store = await openStore(place.config, () => undefined)
      registry = await openRegistry(place.config)
    }
    const close = async () => {
      await registry.close()
      await store.close()
    }
    beforeEach(async () => {
      place = await kind.place()
      await open()
    })
    afterEach(async () => {
      await close()
      await place.remove()
    })

    test('gives what was put, also after it was opened again', async () => {
      const first = await registry.put(note('a', { owner: 'o', expires: future }), 0)
      expect(first).toEqual({ ...note('a', { owner: 'o', expires: future }), version: 1 })
      await registry.put(note('b'), 0)
      await close()
      await open()
      expect(await registry.get('note', 'a')).toEqual(first)
      expect(await registry.get('note', 'c')).toBeNull()
      expect(await registry.get('other', 'a')).toBeNull()
      expect((await registry.list('note')).map(({ key }) => key)).toEqual(['a', 'b'])
      expect((await registry.list('note', 'o')).map(({ key }) => key)).toEqual(['a'])
      expect(await registry.list('other')).toEqual([])
    })

    test('replaces the version that was expected, and no other', async () => {
      await registry.put(note('a'), 0)
      const second = await registry.put(note('a', { owner: 'o', body: 'new' }), 1)
      expect(second.version).toBe(2)
      for (const expected of [0, 1, 3])
        await expect(registry.put(note('a'), expected)).rejects.toMatchObject({ code: 'CONFLICT' })
      await expect(registry.put(note('z'), 1)).rejects.toMatchObject({ code: 'CONFLICT' })
      expect(await registry.get('note', 'a')).toEqual(second)
      expect(await registry.get('note', 'z')).toBeNull()
      // What belonged to nobody may again.
      expect(await registry.put(note('a'), 2)).toEqual({ ...note('a'), version: 3 })
      expect(await registry.get('note', 'a')).toEqual({ ...note('a'), version: 3 })
    })

    test('lets one of many at once through, a new entry and a changed one', async () => {
      for (const expected of [0, 1]) {
        const tried = await Promise.allSettled(
          Array.from({ length: 20 }, (_, i) => registry.put(note('a', { body: i }), expected)),
        )
        const made = tried.filter((one) => one.status === 'fulfilled')
        expect(made).toHaveLength(1)
        for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'CONFLICT' })
        expect(await registry.get('note', 'a')).toEqual(made[0]?.value)
      }
    })

    test('keeps all of many at once that do not touch', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, i) => registry.put(note(`n${i}`), 0)))
      expect(await registry.list('note')).toHaveLength(20)
    })

    test('forgets what has expired', async () => {
      await registry.put(note('a', { expires: past }), 0)
      await registry.put(note('b', { expires: future }), 0)
      expect(await registry.get('note', 'a')).toBeNull()
      expect((await registry.list('note')).map(({ key }) => key)).toEqual(['b'])
      expect(await registry.put(note('a'), 0)).toMatchObject({ version: 1, expires: null })
    })

    test('removes one, or all of an owner', async () => {
      for (const [key, owner] of [
        ['a', 'o'],
        ['b', 'o'],
        ['c', 'p'],
        ['d', null],
      ] as const)
        await registry.put(note(key, { owner }), 0)
      await registry.put({ ...note('a', { owner: 'o' }), kind: 'other' }, 0)
      await registry.remove('note', 'd')
      await registry.remove('note', 'd')
      await registry.removeOwned('note', 'o')
      expect((await registry.list('note')).map(({ key }) => key)).toEqual(['c'])
      expect(await registry.list('other')).toHaveLength(1)
      expect(await registry.put(note('a'), 0)).toMatchObject({ version: 1 })
    })

    test('reads the bodies of a kind by their schema', async () => {
      const notes = registryKind(registry, 'note', z.object({ text: z.string() }))
      await notes.put({ key: 'a', owner: null, body: { text: 'b' }, expires: null }, 0)
      expect(await notes.get('a')).toEqual({ key: 'a', owner: null, body: { text: 'b' }, version: 1, expires: null })
      await registry.put(note('b', { body: 1 }), 0)
      await expect(notes.get('b')).rejects.toThrow()
    })

    test('leaves the graph as it is, and stays when the graph is built anew', async () => {
      const write = (name: string) =>
        appendRevision(store, { actor: 'editor', changes: [put('source', { ...sourceOf('s', 'A'), name })] })
      await write('One')
      const { number } = await write('Two')
      const hash = await canonicalGraphHash(store)
      await registry.put(note('a'), 0)
      expect(await canonicalGraphHash(store)).toBe(hash)
      await appendRevision(store, {
        actor: 'editor',
        changes: [{ op: 'erase', revision: 1, reason: 'a court ordered it' }],
      })
      expect((await store.head()).number).toBe(number + 1)
      expect(await registry.get('note', 'a')).toEqual({ ...note('a'), version: 1 })
    })

    if (kind.engine === 'embedded') {
      const file = () => {
        if (place.config.engine !== 'embedded') throw new Error('no folder')
        return join(place.config.folder, 'registry.ndjson')
      }

      test('is for the owner of the folder alone, and holds nothing that has expired', async () => {
        await registry.put(note('a', { expires: past }), 0)
        await registry.put(note('b'), 0)
        expect((await stat(file())).mode & 0o777).toBe(0o600)
        const lines = (await readFile(file(), 'utf8')).trimEnd().split('\n')
        expect(lines.map((line) => JSON.parse(line).key)).toEqual(['b'])
      })

      test('refuses a damaged file and leaves it', async () => {
        await registry.put(note('a'), 0)
        const damaged = `${await readFile(file(), 'utf8')}{"kind":"no`
        await writeFile(file(), damaged)
        await expect(openRegistry(place.config)).rejects.toMatchObject({ code: 'REGISTRY_DAMAGED' })
        expect(await readFile(file(), 'utf8')).toBe(damaged)
      })
    }
  })
