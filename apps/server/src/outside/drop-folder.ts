import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { outsideFault } from './outside-fault.ts'
import type { World } from './register.ts'

/** Where a file goes when it has been dealt with. */
export type Shelf = 'done' | 'refused'

/** A file that lies in the folder, or what else lies there under a name. */
export interface Dropped {
  readonly name: string
  readonly stats: Stats
}

const STEM_MOST = 80

/** Makes the two shelves; refuses a folder or a shelf that is a link to somewhere else. */
export async function prepareFolder(folder: string): Promise<void> {
  await requireFolder(folder)
  for (const shelf of ['done', 'refused']) {
    await mkdir(join(folder, shelf), { mode: 0o750 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw unusable(error.code)
    })
    await requireFolder(join(folder, shelf))
  }
}

/** What has stayed the same for a while, in the order of the names; what is still being written is left for next time. */
export async function listSettled(
  folder: string,
  { sleep, settleMs }: Pick<World, 'sleep' | 'settleMs'>,
  signal: AbortSignal,
): Promise<readonly Dropped[]> {
  const before = await listDropped(folder)
  if (before.length === 0) return []
  await sleep(settleMs, signal)
  const after = new Map((await listDropped(folder)).map((each) => [each.name, each.stats]))
  return before.filter(({ name, stats }) => isSame(stats, after.get(name)))
}

/** Opens a plain file without following a link; undefined when it is anything else, or another one than was listed. */
export async function openPlain(folder: string, { name, stats }: Dropped): Promise<FileHandle | undefined> {
  if (!stats.isFile() || stats.nlink !== 1) return undefined
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
  const file = await open(join(folder, name), flags).catch(() => undefined)
  if (file === undefined) return undefined
  if (isSame(stats, await file.stat())) return file
  await file.close()
  return undefined
}

/** Whether a file is as it was when it was listed. */
export async function isUntouched(file: FileHandle, { stats }: Dropped): Promise<boolean> {
  return isSame(stats, await file.stat())
}

/** Puts a file on its shelf under a name of its own, with the report beside it. */
export async function shelve(
  folder: string,
  given: { name: string; shelf: Shelf; run: string; report: string },
): Promise<void> {
  const { name, shelf, run, report } = given
  const stem = [...name.replace(/\.csv$/i, '')].slice(0, STEM_MOST).join('')
  const target = join(folder, shelf, `${stem}.${run}`)
  const ending = /\.csv$/i.test(name) ? '.csv' : '.unread'
  await writeFile(`${target}.report.txt`, report, { flag: 'wx', mode: 0o640 }).catch(
    (error: NodeJS.ErrnoException) => {
      throw unusable(error.code)
    },
  )
  // A link is moved as a link; what it points at is never touched.
  await rename(join(folder, name), `${target}${ending}`).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error.code)
  })
}

async function listDropped(folder: string): Promise<readonly Dropped[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error.code)
  })
  const dropped = await Promise.all(
    names
      // A name that begins with a dot, or ends so, is a file on its way.
      .filter((name) => !name.startsWith('.') && !/\.(?:part|tmp)$/i.test(name))
      .toSorted()
      .map(async (name) => ({ name, stats: await lstat(join(folder, name)).catch(() => undefined) })),
  )
  return dropped.flatMap(({ name, stats }) =>
    stats === undefined || stats.isDirectory() ? [] : [{ name, stats }],
  )
}

async function requireFolder(path: string): Promise<void> {
  const stats = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(error.code)
  })
  if (!stats.isDirectory())
    throw outsideFault('CONNECTOR_FOLDER', '它或其中的 done、refused 不是真正的文件夹')
}

function isSame(a: Stats, b: Stats | undefined): boolean {
  return b !== undefined && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs
}

function unusable(code: string | undefined): Error {
  return outsideFault('CONNECTOR_FOLDER', `读写没有成功（${code ?? '原因不明'}）：请核对路径和权限`)
}
