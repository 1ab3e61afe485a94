import type { Plugin } from 'vite'
import { readContent, type Content } from './read-content.ts'

const DEFINITIONS = 'virtual:definitions'
const PLACES = 'virtual:places'

/**
 * Puts the content folder into the page at build time: `virtual:definitions` with everything to judge by,
 * `virtual:places` with the names of regions and industries, which are long and only wanted while choosing.
 * Content with faults stops the build: a wrong rule must not reach the public. `--mode draft` and the
 * development server only warn, so that an author can look at an unfinished text.
 */
export function contentPlugin(folder: string): Plugin {
  let content: Content | undefined
  let isDraft = false
  return {
    name: 'yinyu-content',
    configResolved(config) {
      isDraft = config.command === 'serve' || config.mode === 'draft'
    },
    buildStart() {
      content = readContent(folder)
      if (content.faults.length === 0) return
      const text = ['内容有错，先改正再发布：', ...content.faults].join('\n')
      if (isDraft) this.warn(text)
      else this.error(text)
    },
    resolveId: (id) => (id === DEFINITIONS || id === PLACES ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${DEFINITIONS}` && id !== `\0${PLACES}`) return undefined
      content ??= readContent(folder)
      return id === `\0${PLACES}`
        ? asModule('placesData', content.places)
        : asModule('definitionsData', content.definitions)
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
