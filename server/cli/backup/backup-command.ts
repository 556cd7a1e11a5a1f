import { readConfig } from '../../config.ts'
import { FiliereError } from '../../errors.ts'
import { readArguments } from '../arguments.ts'
import { type Command, exitCodes } from '../command.ts'
import { sharedOptions } from '../options.ts'

const options = { json: sharedOptions.json } as const

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Write the whole history and its stored files into one file',
  positionals: ['FILE'],
  options,
  notes: `Also while a server runs. Accounts, sessions, tokens and drafts are left out, because a backup is copied and handed
on: it names nobody, and nobody can sign in with it. Exit code 1: a stored file is missing here, which is named.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options }, args)
    const [file = ''] = positionals
    const config = readConfig(terminal.env)
    // Loaded where they are needed alone.
    const [{ openHistory }, { writeBackup }, { DocumentFiles }] = await Promise.all([
      import('../../backup/open-history.ts'),
      import('../../backup/write-backup.ts'),
      import('../../files/document-files.ts'),
    ])
    const history = await openHistory(config.store)
    try {
      if (history.head.number === 0)
        throw new FiliereError('BAD_INPUT', 'There is no graph here to back up: check FILIERE_DATA or NEO4J_URI.')
      const written = await writeBackup(file, history.head, history.revisions, new DocumentFiles(config.files))
      const { revisions, files, missing } = written
      for (const sha256 of missing) terminal.note(`The file ${sha256} is missing here, and so in the backup.`)
      terminal.print(
        values.json
          ? JSON.stringify({ file, ...written }, null, 2)
          : `${file} holds ${revisions} revisions and ${files} files.`,
      )
      return missing.length === 0 ? exitCodes.answered : exitCodes.unverified
    } finally {
      await history.close()
    }
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Put what a backup holds into an empty folder or database',
  positionals: ['FILE'],
  options,
  notes: `Into where FILIERE_DATA or NEO4J_URI say, of either kind. All of the backup is read and checked before anything is
written; one that was cut short goes on when it is run again. Accounts are not in a backup: the first start makes an admin.`,
  async run(args, terminal) {
    const { values, positionals } = readArguments({ ...this, options }, args)
    const [file = ''] = positionals
    const config = readConfig(terminal.env)
    const [{ openStore }, { restoreBackup }] = await Promise.all([
      import('../../store/open-store.ts'),
      import('../../backup/restore-backup.ts'),
    ])
    const store = await openStore(config.store, terminal.note)
    try {
      const restored = await restoreBackup(file, store, config.files)
      terminal.print(
        values.json
          ? JSON.stringify(restored, null, 2)
          : `${restored.revisions} revisions and ${restored.files} files are restored: check them with filiere verify.`,
      )
      return exitCodes.answered
    } finally {
      await store.close()
    }
  },
}
