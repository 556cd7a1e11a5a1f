import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../package-root.ts'
import { generatedFiles } from './generated-files.ts'

const check = process.argv.includes('--check')
const stale: string[] = []
for (const [path, generate] of Object.entries(generatedFiles)) {
  const file = join(packageRoot, path)
  const content = await generate()
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
  stale.push(path)
  if (check) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
if (stale.length > 0)
  console.error(check ? `Stale, run "npm run generate": ${stale.join(', ')}` : `Wrote ${stale.join(', ')}`)
if (check && stale.length > 0) process.exitCode = 1
