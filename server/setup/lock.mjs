import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from './problem.mjs'

/** Runs `work` while no other process installs or builds in the same folder. */
export async function withLock(root, work) {
  const folder = join(root, 'dist')
  const file = join(folder, 'setup.lock')
  writing(folder, () => mkdirSync(folder, { recursive: true }))
  let told = false
  while (!take(file)) {
    if (isAbandoned(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) console.error('Waiting for another process that installs or builds here.')
    told = true
    await pause(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** False when another process holds the lock. */
function take(file) {
  return writing(file, () => {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return true
    } catch (problem) {
      if (problem.code === 'EEXIST') return false
      throw problem
    }
  })
}

function writing(path, work) {
  try {
    return work()
  } catch (problem) {
    throw new Problem(`Filière could not be set up: ${path} cannot be written (${problem.code}).`)
  }
}

/** Whoever held the lock was killed: its process is gone, or it died before it wrote its number. */
function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid === 0) return Date.now() - statSync(file).mtimeMs > 5000
    process.kill(pid, 0)
    return false
  } catch (problem) {
    return problem.code === 'ESRCH'
  }
}
