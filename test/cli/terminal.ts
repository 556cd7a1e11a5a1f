import { runCommandLine } from '../../server/cli/run.ts'

export interface Said {
  readonly code: number | null
  readonly answer: string
  readonly notes: string
}

/** Runs a command in this process, on the data of `folder`, as if piped. */
export const runHere = (folder: string, ...args: string[]): Promise<Said> => runWith({ FILIERE_DATA: folder }, ...args)

/** The same, with settings in the environment. */
export const runWith = async (env: Record<string, string>, ...args: string[]): Promise<Said> => {
  let answer = ''
  let notes = ''
  const code = await runCommandLine(args, {
    print: (text) => {
      answer += `${text}\n`
    },
    note: (message) => {
      notes += `${message}\n`
    },
    columns: 80,
    colour: false,
    env: { LOG_LEVEL: 'silent', ...env },
  })
  return { code, answer, notes }
}
