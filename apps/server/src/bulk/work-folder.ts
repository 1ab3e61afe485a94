import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { storageFault } from '../storage/storage-fault.ts'

/** Figures of firms lie in such a folder, and no row policy stands before them. */
const OWN_ONLY = 0o700

/** How users are told which folder is meant: its place on the machine is for `yinyu doctor`. */
export function ownFolder(folder: string): string {
  return `数据文件夹里的 ${basename(folder)}`
}

/**
 * Makes a folder of the program's own where there is none, and looks whether it can be written: asked before work begins,
 * for what fails in the middle of it says neither where nor what to do. Even root may not write what is read-only.
 * @throws storageFault STORAGE_UNWRITABLE, naming it as `said`.
 */
export async function openWorkFolder(folder: string, said: string = ownFolder(folder)): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: OWN_ONLY })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw storageFault(
      'STORAGE_UNWRITABLE',
      `${said}（${code}）：请管理员运行 yinyu doctor，按提示改好权限后再试一次，服务不用重启`,
    )
  }
}
