import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchGraph, procurementGraph } from './bench-graph.ts'
import { cameraSharing, cameraSharingMissing } from './camera-sharing.ts'
import { contest } from './contest.ts'
import { type PlaceOptions, placeOf } from './place.ts'
import { growthTable, type Result, resultJson, resultTable } from './report.ts'
import { type Responsiveness, responsiveness } from './responsiveness.ts'

const help = `How fast chains are found, on both stores and beside plain searches, on the same questions in the same run.

  npm run bench:paths -- [--claims N]… [--all] [--questions N] [--keep FOLDER] [--quick] [--json]

  --claims N     the size of the made-up graph, from 1000 (default 10000); may be given several times
  --all          10000, 100000 and 1000000 claims, and the real camera-sharing network
  --questions N  how many are asked (default 100)
  --keep FOLDER  keep the loaded stores there, and use those that are there already
  --quick        only see that all works: 10 questions, and a Neo4j that starts fast and answers slowly
  --json         one line a graph on standard output, and the tables on standard error

Without Java and Maven, the embedded store alone.`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      claims: { type: 'string', multiple: true, default: ['10000'] },
      all: { type: 'boolean', default: false },
      questions: { type: 'string' },
      keep: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(help)
  const [print, tell] = values.json ? [console.error, () => undefined] : [console.log, note]
  const questions = whole('--questions', values.questions ?? (values.quick ? '10' : '100'), 10)
  const options = { kept: values.keep === undefined ? null : resolve(values.keep), quick: values.quick, tell }
  print(machine())
  const results: Result[] = []
  const sizes = values.all ? [10_000, 100_000, 1_000_000] : values.claims.map((text) => whole('--claims', text, 1_000))
  for (const size of sizes) {
    const result = await resultOf(await procurementGraph(size), questions, options)
    results.push(result)
    if (values.json) console.log(resultJson(result))
    print(`\n${resultTable(result)}`)
  }
  if (results.length > 1) print(`\n${growthTable(results)}`)
  if (!values.all) return
  if (cameraSharingMissing === null)
    print(`\n${resultTable(await resultOf(await cameraSharing(), questions, options))}`)
  else note(`Skipped: ${cameraSharingMissing}.`)
}

const note = (text: string) => console.error(text)

function whole(option: string, text: string, least: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least) throw new Error(`Set ${option} to a whole number from ${least}.`)
  return number
}

function machine(): string {
  const [processor] = cpus()
  return `Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB.`
}

async function resultOf(graph: BenchGraph, count: number, options: PlaceOptions): Promise<Result> {
  const place = await placeOf(graph, options)
  try {
    const measured = await contest(place, graph.questions(), count, options.tell)
    options.tell('other requests meanwhile')
    const busy: Responsiveness[] = []
    // A few show that it works.
    const asked = options.quick ? measured.questions.slice(0, 3) : measured.questions
    for (const engine of ['embedded', 'neo4j'] as const)
      if (place[engine] !== null) busy.push(await responsiveness(place, engine, asked, graph.named))
    return { title: graph.title, claims: graph.claims, contest: measured, responsiveness: busy }
  } finally {
    await place.close()
  }
}

await main()
