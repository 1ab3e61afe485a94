import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Our own convention: below this a packed copy saves no packet of the network. */
const WORTH_BYTES = 1400
const TEXT = /\.(js|css|html|svg|json)$/

/**
 * Writes a packed copy beside every text of the build, once, at the best quality: the server hands it out as it is
 * (`preCompressed` of apps/server/src/pages.ts). `.br` for pages over TLS, `.gz` because browsers take no other
 * packing over the plain HTTP of an office network.
 */
export function compressPlugin(): Plugin {
  return {
    name: 'yinyu-compress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      await Promise.all(
        Object.values(bundle).map((file) =>
          packed(join(dir, file.fileName), Buffer.from(file.type === 'chunk' ? file.code : file.source)),
        ),
      )
    },
  }
}

async function packed(path: string, text: Buffer): Promise<void> {
  if (!TEXT.test(path) || text.length < WORTH_BYTES) return
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
    promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
  ])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}
