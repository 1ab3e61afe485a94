import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { faulty, type CheckLine } from './check-line.ts'
import { SEAL_FILE } from './seal.ts'

/** Made by the server in the data folder when they are first needed. */
const WORK_FOLDERS = ['snapshot', 'runs'] as const
const TITLE = '工作文件夹'
const OWNER_WRITES = 0o200
/** A volume may belong to root and let its group write. */
const OTHERS_WRITE = 0o022

/** What keeps the server from writing snapshots and answers of runs, or from making their folders; nothing when it can. */
export function checkWorkFolders(dataFolder: string): readonly CheckLine[] {
  const server = ownerOf(join(dataFolder, SEAL_FILE))
  const folders = [dataFolder, ...WORK_FOLDERS.map((name) => join(dataFolder, name))]
  return folders.flatMap((folder) => checkFolder(folder, server))
}

/** Whoever looks may be another account than the server, root above all, and see more than it may. */
function checkFolder(folder: string, server: number | undefined): readonly CheckLine[] {
  if (!existsSync(folder)) return []
  const { uid, mode, ...found } = readFolder(folder)
  if (!found.isFolder) return [faulty(TITLE, `${folder} 不是文件夹：请把这个文件移走`)]
  if (server !== undefined && server !== 0 && uid !== server && (mode & OTHERS_WRITE) === 0)
    return [
      faulty(
        TITLE,
        `${folder} 属于别的用户（${uid}），服务（${server}）写不进去：请运行 chown -R ${server} '${folder}'`,
      ),
    ]
  if (process.platform !== 'win32' && (mode & OWNER_WRITES) === 0)
    return [faulty(TITLE, `${folder} 是只读的，服务写不进去：请运行 chmod 700 '${folder}'`)]
  const why = whyClosed(folder)
  return why === undefined
    ? []
    : [
        faulty(
          TITLE,
          `${folder} 写不进去（${why}）：请用运行服务的账号再看一次，并检查它的主人、只读属性（lsattr）和磁盘是否只读`,
        ),
      ]
}

function readFolder(folder: string) {
  const found = statSync(folder)
  return { uid: found.uid, mode: found.mode, isFolder: found.isDirectory() }
}

function whyClosed(folder: string): string | undefined {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EACCES'
  }
}

/** The server made this file itself. Windows knows no such numbers. */
function ownerOf(file: string): number | undefined {
  return process.platform !== 'win32' && existsSync(file) ? statSync(file).uid : undefined
}
