import { captureInto } from './capture/capture-url.ts'
import type { Network } from './capture/public-connector.ts'
import type { Config } from './config.ts'
import { DocumentFiles } from './files/document-files.ts'
import type { ServiceOptions } from './graphql/context.ts'
import type { Registry } from './registry/registry.ts'

/** Whoever doesn't say allows nothing, and shows visitors nothing. */
export type ServiceConfig = Pick<Config, 'files'> & Partial<Pick<Config, 'saving' | 'visitors' | 'capture'>>

/** What the API answers with besides the store, as the configuration has it. */
export function serviceOptions(
  { files: folder, saving = false, visitors = 'NOTHING', capture = false }: ServiceConfig,
  registry: Registry,
  network?: Network,
) {
  const files = new DocumentFiles(folder)
  return {
    saving,
    visitors,
    registry,
    files,
    capture: capture ? captureInto(files, network) : null,
  } satisfies ServiceOptions
}
