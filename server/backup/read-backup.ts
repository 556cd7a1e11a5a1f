import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { FiliereError } from '../errors.ts'
import { chainHashOf, genesis, type Revision, sha256Hex } from '../features/revision/revision.ts'
import { type BackupLine, backupFormat, backupLine } from './backup-line.ts'

/**
 * The lines of a backup, each checked as it comes: nothing of it may be used before all of it was read once. Throws
 * BAD_INPUT for what is no backup, is damaged or was cut short.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256')
  let last: Pick<Revision, 'number' | 'chainHash'> = genesis
  let head: Pick<Revision, 'number' | 'chainHash'> | null = null
  let ended = false
  for await (const text of linesIn(path)) {
    if (ended) throw damaged(path, 'goes on after its end')
    const line = parse(path, text, head === null)
    if ('backup' in line) {
      if (line.backup !== backupFormat) throw damaged(path, `is of the format ${line.backup}, made by another version`)
      head = line.head
    } else if (head === null) throw damaged(path, 'does not begin as one')
    else if ('revision' in line) last = checkedLink(path, line.revision, last)
    else if ('file' in line) {
      if (createHash('sha256').update(Buffer.from(line.content, 'base64')).digest('hex') !== line.file)
        throw damaged(path, `holds a file that is not ${line.file}`)
    } else {
      if (hash.digest('hex') !== line.end) throw damaged(path, 'was changed')
      ended = true
      continue
    }
    hash.update(`${text}\n`)
    yield line
  }
  if (!ended) throw damaged(path, 'was cut short')
  if (head?.number !== last.number || head.chainHash !== last.chainHash) throw damaged(path, 'lacks revisions')
}

async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const unzipped = createGunzip().setEncoding('utf8')
  file.on('error', (error) => unzipped.destroy(error))
  // Whoever reads is told, also of what comes after the last line read.
  unzipped.on('error', () => undefined)
  try {
    let unfinished: string[] = []
    for await (const chunk of file.pipe(unzipped)) {
      const [first = '', ...others] = (chunk as string).split('\n')
      unfinished.push(first)
      for (const next of others) {
        yield unfinished.join('')
        unfinished = [next]
      }
    }
    if (unfinished.join('') !== '') yield unfinished.join('')
  } catch (cause) {
    if (cause instanceof FiliereError) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new FiliereError('BAD_INPUT', `There is no file ${path}: name a backup.`, { cause })
    throw damaged(path, 'is none, or is damaged', cause)
  } finally {
    file.destroy()
  }
}

function parse(path: string, text: string, first: boolean): BackupLine {
  try {
    return backupLine.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(path, first ? 'is none' : 'holds a line that is none of its own', cause)
  }
}

function checkedLink(path: string, revision: Revision, last: Pick<Revision, 'number' | 'chainHash'>): Revision {
  const { number, payload, payloadHash, chainHash } = revision
  const sound =
    number === last.number + 1 &&
    (payload === null || sha256Hex(payload) === payloadHash) &&
    chainHashOf(last.chainHash, revision) === chainHash
  if (!sound) throw damaged(path, `is damaged at revision ${number}`)
  return revision
}

const damaged = (path: string, what: string, cause?: unknown): FiliereError =>
  new FiliereError('BAD_INPUT', `${path} cannot be restored as a backup: it ${what}. Nothing was written.`, { cause })
