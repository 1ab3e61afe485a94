import type { Plugin } from 'vite'
import { readContent, type Content } from './read-content.ts'

const DEFINITIONS = 'virtual:definitions'
const PLACES = 'virtual:places'

/**
 * Puts the content folder into the page at build time: `virtual:definitions` with everything to judge by,
 * `virtual:places` with the names of regions and industries, which are long and only wanted while choosing.
 * Content with faults stops the build: a wrong rule must not reach the public.
 */
export function contentPlugin(folder: string): Plugin {
  let content: Content | undefined
  const fresh = async () => (content ??= await readContent(folder))
  return {
    name: 'yinyu-content',
    buildStart() {
      content = undefined
    },
    resolveId: (id) => (id === DEFINITIONS || id === PLACES ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${DEFINITIONS}`) return asModule('definitionsData', (await fresh()).definitions)
      if (id === `\0${PLACES}`) return asModule('placesData', (await fresh()).places)
      return undefined
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('change', (file) => {
        if (!file.startsWith(folder)) return
        content = undefined
        server.moduleGraph.invalidateAll()
        server.hot.send({ type: 'full-reload' })
      })
    },
  }
}

/** Browsers read JSON text faster than the same data written as code. */
function asModule(name: string, data: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}
