import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { faulty, note, sound, type CheckLine } from './check-line.ts'
import { isReadByOthers } from './secret-file.ts'

const NODE_MAJOR_LEAST = 24
const GIB = 1024 ** 3
/** Our own conventions: below the first nothing more may fit, below the second it is time to look. */
const FREE_GIB_LEAST = 1
const FREE_GIB_NOTED = 5
const ZONE = 'Asia/Shanghai'

/** `v24.21.0` */
export function checkNode(version: string): CheckLine {
  const title = 'Node.js'
  if (Number.parseInt(version.slice(1), 10) >= NODE_MAJOR_LEAST) return sound(title, version)
  return faulty(
    title,
    `是 ${version}，引育要 ${NODE_MAJOR_LEAST} 或更新的版本：请用 npx yinyu 或 npm start 运行`,
  )
}

/** The free space where a folder is or will be. */
export function checkDisk(folder: string): CheckLine {
  const { bavail, bsize } = statfsSync(existingPart(folder))
  return sayFree(folder, (bavail * bsize) / GIB)
}

export function sayFree(folder: string, freeGib: number): CheckLine {
  const title = '磁盘空间'
  const found = `${folder} 所在磁盘还剩 ${freeGib.toFixed(1)} GiB`
  if (freeGib < FREE_GIB_LEAST) return faulty(title, `${found}，随时可能写不进去：请清理磁盘或换一个更大的`)
  return freeGib < FREE_GIB_NOTED ? note(title, `${found}，不多了：请安排清理或扩容`) : sound(title, found)
}

/** The data folder belongs to its owner alone; one that is not there yet is made so. */
export function checkFolderRights(folder: string): CheckLine {
  const title = '数据文件夹'
  if (!existsSync(folder)) return note(title, `${folder} 还没有，第一次 npm start 时会建立`)
  if (!statSync(folder).isDirectory()) return faulty(title, `${folder} 不是文件夹：请把这个文件移走`)
  if (isReadByOthers(folder))
    return faulty(title, `${folder} 本机的其他用户也能读：请运行 chmod 700 '${folder}'`)
  return sound(title, `${folder}，只有引育自己能读写`)
}

export function checkSecretFile(name: string, path: string): CheckLine {
  const title = '密码文件'
  if (!isReadByOthers(path)) return sound(title, `${name}：${path}，只有它的主人能读`)
  return note(title, `${name}：${path} 的权限不止主人可读；不在容器里时请运行 chmod 600 '${path}'`)
}

/** Days are counted by Chinese time wherever the machine stands; its own zone shows in file names and mails. */
export function checkZone(zone: string): CheckLine {
  if (zone === ZONE) return sound('时区', zone)
  return note(
    '时区',
    `本机是 ${zone}。引育一律按北京时间算日子，不受影响；定时任务和文件名会差几小时，可运行 timedatectl set-timezone ${ZONE}`,
  )
}

function existingPart(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingPart(dirname(path))
}
