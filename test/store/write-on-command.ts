import { createInterface } from 'node:readline'
import { isFiliereError } from '../../server/errors.ts'
import { appendRevision } from '../../server/features/revision/append.ts'
import { canonicalGraphHash } from '../../server/features/revision/graph-hash.ts'
import { projectRevision } from '../../server/features/revision/project.ts'
import { EmbeddedStore } from '../../server/store/embedded/embedded-store.ts'
import { growth } from './growth.ts'

/**
 * A program that holds the embedded store in the folder it is given and obeys one command a line: `write` appends a
 * revision, `hash` prints the graph's. Every command is answered by one line: what it gave, or an error's code.
 */
const [folder = ''] = process.argv.slice(2)
// A file that may not grow any more is an error like a full disk, not the end.
process.on('SIGXFSZ', () => undefined)

const answer = (work: () => Promise<string>): Promise<void> =>
  work()
    .catch((error) => (isFiliereError(error) ? error.code : String(error)))
    .then((line) => console.log(line))

let store: EmbeddedStore | undefined
await answer(async () => {
  store = await EmbeddedStore.open({ folder, project: projectRevision, note: () => undefined })
  return 'ready'
})
if (store !== undefined) {
  const open = store
  const commands: Record<string, () => Promise<string>> = {
    write: async () => {
      const { number, chainHash } = await appendRevision(open, growth((await open.head()).number + 1))
      return `${number} ${chainHash}`
    },
    hash: () => canonicalGraphHash(open),
  }
  for await (const line of createInterface(process.stdin)) await answer(commands[line] ?? (async () => 'unknown'))
  await store.close()
}
