import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { Problem } from './problem.mjs'
import { runNode } from './run-node.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

const commands = {
  start,
  filiere: (args) => launch('dist/server/cli/filiere.js', args),
  build: prepareAll,
  test,
  neo4j,
}

/** Runs one of the commands; what it has to say before the program speaks goes to standard error. */
export async function runCommand(name, args) {
  try {
    if (!Object.hasOwn(commands, name))
      throw new Problem(`There is no command ${name}: use start, test, filiere, build or neo4j.`)
    await commands[name](args)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    console.error(problem.message)
    process.exitCode = 1
    // The last line of a test run is its counts, also of one that got nowhere.
    if (name === 'test') console.log('0 passed, 1 failed, 0 skipped')
  }
}

async function prepareInstall() {
  if (isInstalled(root)) return
  await withLock(root, async () => {
    if (!isInstalled(root)) await install(root)
  })
}

async function prepareAll() {
  if (isInstalled(root) && isBuilt(root)) return
  await withLock(root, async () => {
    if (!isInstalled(root)) await install(root)
    if (!isBuilt(root)) await build(root)
  })
}

/** The bundled graph was published to be read; whoever keeps a graph to those with accounts says VISITORS=nothing. */
async function start(args) {
  process.env.VISITORS ||= 'accepted'
  await launch('dist/server/main.js', args)
}

/** The program takes over this process: its exit code and the signals are its own. */
async function launch(file, args) {
  await prepareAll()
  const path = join(root, file)
  process.argv = [process.argv[0], path, ...args]
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(path))
}

async function test(args) {
  await prepareAll()
  const folder = mkdtempSync(join(tmpdir(), 'filiere-test-'))
  const file = join(folder, 'summary')
  try {
    // The reporter leaves the summary in a file, so that nothing can be printed after it.
    process.exitCode = await runNode(root, ['node_modules/vitest/vitest.mjs', 'run', ...args], {
      NODE_ENV: 'test',
      FILIERE_TEST_SUMMARY: file,
    })
    console.log(readIfThere(file) ?? '0 passed, 1 failed, 0 skipped')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function neo4j(args) {
  await prepareInstall()
  process.exitCode = await runNode(root, ['--import', 'tsx', 'server/neo4j-local/main.ts', ...args])
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8').trimEnd()
  } catch {
    return null
  }
}
