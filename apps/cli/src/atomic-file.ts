import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { refuse } from './refusal.ts'

/** A file that appears under its name only when it is whole. */
export interface AtomicFile {
  readonly write: (data: string | Uint8Array) => Promise<void>
  /** Puts the file under its name. */
  readonly commit: () => Promise<void>
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>
}

/** Starts a file beside the place where it shall stand, so that the last step is a rename on one disk. */
export async function openAtomicFile(path: string): Promise<AtomicFile> {
  // A link stays a link: what it points at is replaced.
  const target = await realpath(path).catch(() => path)
  const existing = await stat(target).catch(() => undefined)
  if (existing?.isDirectory() === true) {
    throw refuse('OUTPUT_FOLDER', { what: `${path} 是一个文件夹`, todo: '请在 -o 后面写文件名' })
  }
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  const handle = await open(draft, 'w', existing?.mode).catch((error: NodeJS.ErrnoException) => {
    const what = `不能在 ${dirname(target)} 里写文件（${error.code}）`
    throw refuse('OUTPUT_FOLDER', { what, todo: '请检查文件夹是否存在、能否写入，或换一个地方' })
  })
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    write: (data) => handle.appendFile(data),
    commit: async () => {
      await handle.sync()
      await close()
      await rename(draft, target)
    },
    abandon: async () => {
      await close()
      await rm(draft, { force: true })
    },
  }
}

/** Whether two paths lead to the same file. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
  )
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino
}
