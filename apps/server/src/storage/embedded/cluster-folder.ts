import { createHash, randomUUID } from 'node:crypto'
import { chownSync, existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { storageFault } from '../storage-fault.ts'
import type { BinaryFolder } from './binaries.ts'
import { runTool, type RunAs } from './run-as.ts'

/** The superuser of an embedded database: makes roles and databases, never serves a request. */
export const EMBEDDED_ADMIN = 'yinyu_admin'

/** The database files in a data folder; made when there are none yet. */
export async function prepareCluster(folder: string, binaries: BinaryFolder, way: RunAs): Promise<string> {
  const cluster = join(folder, 'postgres')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    handOver(folder, way)
  } catch (error) {
    throw unusable(folder, error)
  }
  if (existsSync(cluster)) await checkVersion(cluster, binaries, way)
  else await createCluster(cluster, binaries, way)
  return cluster
}

/** Made beside and moved into place: what was begun and killed is never taken for a database. */
async function createCluster(cluster: string, binaries: BinaryFolder, way: RunAs): Promise<void> {
  const beside = `${cluster}.new-${randomUUID().slice(0, 8)}`
  // C.UTF-8 and not C: without it pg_trgm finds no Chinese letter.
  const words = ['-D', beside, '-U', EMBEDDED_ADMIN, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  try {
    await runTool(join(binaries, 'initdb'), [...words, '--data-checksums'], way)
    await rename(beside, cluster)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    // Another process was faster; its files are as good as ours.
    if (existsSync(cluster)) return
    const [line = ''] = (error as { stderr?: string }).stderr?.trim().split('\n').slice(-1) ?? []
    throw storageFault(
      'STORAGE_FOLDER',
      `不能在 ${cluster} 建立数据库（${line || (error as Error).message}）：请检查磁盘空间和文件夹权限`,
    )
  }
}

async function checkVersion(cluster: string, binaries: BinaryFolder, way: RunAs): Promise<void> {
  const has = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const printed = await runTool(join(binaries, 'postgres'), ['--version'], way)
  const runs = /\) (\d+)/.exec(printed)?.[1]
  if (has === runs) return
  throw storageFault(
    'STORAGE_VERSION',
    `${cluster} 由 PostgreSQL ${has} 建立，现在的程序是 ${runs}：请先用原来的引育版本 yinyu backup，再用这个版本恢复到新的数据文件夹`,
  )
}

/** The limit of the system for the whole path of a socket is 107 bytes. */
const SOCKET_FOLDER_BYTES_MOST = 85

/** A folder for the socket: short enough, and nobody else's. */
export async function socketFolder(folder: string, way: RunAs): Promise<string> {
  const own = join(folder, 'run')
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const path = Buffer.byteLength(own) <= SOCKET_FOLDER_BYTES_MOST ? own : join('/tmp', `yinyu-${mark}`)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { uid } = await stat(path)
  if (uid !== process.getuid?.() && uid !== way.identity.uid)
    throw storageFault(
      'STORAGE_FOLDER',
      `${path} 属于别的用户：请删去它，或用环境变量 YINYU_DATA 换一个路径较短的文件夹`,
    )
  handOver(path, way)
  await chmod(path, 0o700)
  return path
}

function handOver(path: string, { identity: { uid, gid } }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

function unusable(folder: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException
  return storageFault(
    'STORAGE_FOLDER',
    `${folder}（${code}）：请检查权限，或用环境变量 YINYU_DATA 换一个文件夹`,
  )
}
