import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'

/** `damaged`: its bytes are not those that were written. `gone` is also what nothing vouches for: it has no digest beside it. */
export type FileState = 'whole' | 'damaged' | 'gone'

/** As `sha256sum --check` reads it, so that an operator can look without this program. */
const DIGEST = /^([0-9a-f]{64}) {2}/

/** Our own convention: of so many files it is remembered; runs come and go. */
const REMEMBERED_MOST = 500

/** What was found at a path, and of which file and digest that was said. */
const checked = new Map<string, { readonly of: string; readonly state: Promise<FileState> }>()

/** Puts the digest of a file that was just written beside it. */
export async function writeDigest(path: string): Promise<void> {
  const beside = `${path}.${crypto.randomUUID()}`
  try {
    await writeFile(beside, `${await digestOf(path)}  ${basename(path)}\n`, { mode: 0o600 })
    await rename(beside, besideOf(path))
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * To be asked before figures are read from such a file: of one with a bit turned DuckDB reads other figures without a word.
 *
 * The bytes are read through when a process first opens the file, and again only when the file or its digest is another one by
 * size, times or inode; every other question costs one look at the folder. Checked at writing alone, nothing that happens
 * later would show; checked at every request, a list over a million firms would wait for the disk each time. What rots on the
 * disk without anybody writing shows at the next start, or when the file system itself reports it.
 */
export async function checkDigest(path: string): Promise<FileState> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  if (found === undefined) return forget(path, 'gone')
  const said = await readFile(besideOf(path), 'utf8').catch(() => undefined)
  if (said === undefined) return forget(path, 'gone')
  const wanted = DIGEST.exec(said)?.[1]
  if (wanted === undefined) return forget(path, 'damaged')
  const of = [wanted, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ')
  const known = checked.get(path)
  if (known?.of === of) return known.state
  const state = digestOf(path).then(
    (actual) => (actual === wanted ? 'whole' : 'damaged'),
    // What cannot be read now is asked again next time.
    () => forget(path, 'damaged'),
  )
  checked.delete(path)
  checked.set(path, { of, state })
  const [oldest] = checked.keys()
  if (oldest !== undefined && checked.size > REMEMBERED_MOST) checked.delete(oldest)
  return state
}

/** Takes a file and its digest away. */
export async function dropWithDigest(path: string): Promise<void> {
  checked.delete(path)
  await Promise.all([path, besideOf(path)].map((file) => rm(file, { force: true })))
}

function besideOf(path: string): string {
  return `${path}.sha256`
}

function forget(path: string, state: FileState): FileState {
  checked.delete(path)
  return state
}

/** SHA-256 of the bytes of a file, hexadecimal. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
