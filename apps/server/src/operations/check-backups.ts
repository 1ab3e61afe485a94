import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { MANIFEST } from '../storage/backup-format.ts'
import { faulty, note, sound, type CheckLine } from './check-line.ts'

const manifestSchema = z.object({ format: z.literal(1), madeAt: z.iso.datetime() })
/** A backup every night, and two hours for it to be late. */
const HOURS_MOST = 26
const HOUR_MS = 3_600_000

/** How old the newest backup in a folder of backups is. */
export async function checkBackups(folder: string | undefined, now: Date): Promise<CheckLine> {
  const title = '备份'
  if (folder === undefined)
    return note(title, '不知道备份放在哪里：请设置环境变量 YINYU_BACKUP_FOLDER，并每晚运行 yinyu backup')
  const made = await newestBackup(folder)
  if (made === 'unreadable') return faulty(title, `不能读取 ${folder}：请检查路径和权限`)
  if (made === undefined)
    return faulty(title, `${folder} 里没有备份：请运行 yinyu backup -o ${join(folder, '日期')}`)
  const hours = Math.floor((now.getTime() - made.at.getTime()) / HOUR_MS)
  const found = `最新的是 ${made.name}，${hours} 小时前`
  if (hours <= HOURS_MOST) return sound(title, `${found}；请每月试一次恢复`)
  return faulty(title, `${found}，超过 ${HOURS_MOST} 小时：请查看定时任务为什么没有做`)
}

async function newestBackup(
  folder: string,
): Promise<{ readonly name: string; readonly at: Date } | 'unreadable' | undefined> {
  const names = await readdir(folder).catch(() => 'unreadable' as const)
  if (names === 'unreadable') return names
  // What is still being written stands under the name it will have, with `.part-` behind it.
  const finished = names.filter((name) => !name.includes('.part-'))
  const made = await Promise.all(
    finished.map(async (name) => ({ name, at: await madeAt(join(folder, name)) })),
  )
  return made
    .flatMap(({ name, at }) => (at === undefined ? [] : [{ name, at }]))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
}

async function madeAt(folder: string): Promise<Date | undefined> {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
    return parsed.success ? new Date(parsed.data.madeAt) : undefined
  } catch {
    return undefined
  }
}
