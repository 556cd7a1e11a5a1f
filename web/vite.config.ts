import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { languages } from '../server/ontology/language.ts'
import { paletteCss } from './styles/palette.ts'

/** `virtual:palette.css`: the table of colours as custom properties, so that no style is set at run time. */
function palette(): Plugin {
  const name = 'virtual:palette.css'
  return {
    name: 'palette',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? paletteCss() : null),
  }
}

/** Leaves out React Aria's words in the languages that the page is never in. */
function pageLanguagesOnly(): Plugin {
  const name = '\0no-words'
  const words = /\/([a-z]{2})-[A-Z]{2}\.mjs$/
  return {
    name: 'page-languages-only',
    enforce: 'pre',
    resolveId(id, importer) {
      const language = importer?.includes('/react-aria') ? words.exec(id)?.[1] : undefined
      return language === undefined || languages.some((own) => own === language) ? null : name
    },
    load: (id) => (id === name ? 'export default {}' : null),
  }
}

/** What drawing a PDF needs besides its program: character maps of Chinese and other fonts, fonts that files leave out, and a decoder. */
function pdfResources(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const wanted = ['cmaps', 'standard_fonts', 'wasm/openjpeg_nowasm_fallback.js']
  const files = wanted.flatMap((name) =>
    name.endsWith('.js') ? [name] : readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
  )
  return {
    name: 'pdf-resources',
    generateBundle() {
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `pdfjs/${file}`, source: readFileSync(join(folder, file)) })
    },
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [palette(), pageLanguagesOnly(), pdfResources(), react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy knows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080', '/files': 'http://127.0.0.1:8080' } },
})
