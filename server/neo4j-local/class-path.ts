import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../package-root.ts'

const run = promisify(execFile)
const pom = join(packageRoot, 'server', 'neo4j-local', 'pom.xml')

const resolveWithMaven = async (output: string, offline: boolean): Promise<void> => {
  await run('mvn', [
    '--quiet',
    '--batch-mode',
    ...(offline ? ['--offline'] : []),
    '--file',
    pom,
    'dependency:build-classpath',
    `-Dmdep.outputFile=${output}`,
  ])
}

/**
 * The Java class path of the Neo4j that `pom.xml` names. Maven fetches what its repository lacks (150 MB, once); the
 * answer is kept for as long as the file and the archives it names stay the same.
 */
export const classPath = async (): Promise<string> => {
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 16)
  const folder = join(packageRoot, 'node_modules', '.cache', 'filiere')
  const kept = join(folder, `neo4j-${version}.classpath`)
  const known = await readFile(kept, 'utf8').catch(() => '')
  if (known !== '' && known.split(delimiter).every((archive) => existsSync(archive))) return known

  await mkdir(folder, { recursive: true })
  const made = `${kept}.${process.pid}`
  await resolveWithMaven(made, true)
    .catch(() => resolveWithMaven(made, false))
    .catch((problem: { stdout?: string; message: string }) => {
      throw new Error(`Maven could not fetch Neo4j: ${problem.stdout?.trim() || problem.message}`)
    })
  const found = (await readFile(made, 'utf8')).trim()
  await writeFile(made, found)
  await rename(made, kept)
  return found
}
