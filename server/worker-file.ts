import type { Worker } from 'node:worker_threads'

/**
 * What to start a thread with: the compiled program's needs nothing, one from sources needs what reads TypeScript, as
 * in tests. `file`: its address, with the ending that this program's own files have.
 */
export function workerFile(file: URL): ConstructorParameters<typeof Worker> {
  if (!file.href.endsWith('.ts')) return [file]
  const start =
    "import('tsx/esm/api').then(({ register }) => { register(); return import(require('node:worker_threads').workerData) })"
  return [start, { eval: true, workerData: file.href }]
}

/** The address of a file beside another: `beside(import.meta.url, 'some-worker')`. */
export const beside = (url: string, name: string): URL =>
  new URL(`./${name}${url.endsWith('.ts') ? '.ts' : '.js'}`, url)
