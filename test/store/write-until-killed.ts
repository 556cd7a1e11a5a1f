import { writeSync } from 'node:fs'
import { appendRevision } from '../../server/features/revision/append.ts'
import { projectRevision } from '../../server/features/revision/project.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { growth } from './growth.ts'

/**
 * A program that writes revision after revision to the embedded store in the folder it is given, and prints
 * `number chainHash` as soon as each is acknowledged. It ends when it is killed.
 */
const [folder = ''] = process.argv.slice(2)
const store = await EmbeddedStore.open({ folder, project: projectRevision, note: () => undefined })
writeSync(1, 'ready\n')
for (;;) {
  const { number, chainHash } = await appendRevision(store, growth((await store.head()).number + 1))
  writeSync(1, `${number} ${chainHash}\n`)
}
