import { existsSync } from 'node:fs'
import { readDataFolder, readPlace, type Place } from '../storage/place.ts'
import { storageFaultCode } from '../storage/storage-fault.ts'
import { checkBackups } from './check-backups.ts'
import { faulty, sound, type CheckLine } from './check-line.ts'
import { checkDisk, checkFolderRights, checkNode, checkSecretFile, checkZone } from './check-machine.ts'
import { checkRecords } from './check-records.ts'
import { checkWorkFolders } from './check-work-folders.ts'
import { readConfiguration, variableNames } from './configuration.ts'

export type { CheckLine } from './check-line.ts'
export { variableNames }

type Environment = Readonly<Record<string, string | undefined>>

/** What the examination cannot know by itself. */
export interface Circumstances {
  readonly clock: () => Date
  /** `v24.21.0` */
  readonly nodeVersion: string
  /** `Asia/Shanghai` */
  readonly zone: string
}

/** The same on this machine, now. */
export function examineHere(env: Environment): Promise<readonly CheckLine[]> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return examine(env, { clock: () => new Date(), nodeVersion: process.version, zone: timeZone })
}

/** Looks at configuration, machine, records and backups; gives one line for each check, in that order. */
export async function examine(
  env: Environment,
  { clock, nodeVersion, zone }: Circumstances,
): Promise<readonly CheckLine[]> {
  const place = placeOf(env)
  return [
    checkNode(nodeVersion),
    checkZone(zone),
    ...checkConfiguration(env),
    ...secretFiles(env),
    ...(place?.kind === 'folder' ? [checkFolderRights(place.folder), checkDisk(place.folder)] : []),
    ...workFolders(env),
    ...(place === undefined ? [] : await checkRecords(place, clock)),
    await checkBackups(env['YINYU_BACKUP_FOLDER'] || undefined, clock()),
  ]
}

function checkConfiguration(env: Environment): readonly CheckLine[] {
  const read = readConfiguration(env)
  if ('faults' in read) return read.faults.map(({ message }) => faulty('环境变量', message))
  const set = variableNames.filter((name) => (env[name] ?? '') !== '')
  return [
    sound('环境变量', set.length === 0 ? '一个也没有设，全部用默认值' : `设了 ${set.join('、')}，没有错`),
  ]
}

function secretFiles(env: Environment): readonly CheckLine[] {
  return variableNames.flatMap((name) => {
    const path = env[name] ?? ''
    const isThere = /_(PASSWORD|SECRET)_FILE$/.test(name) && existsSync(path)
    return isThere ? [checkSecretFile(name, path)] : []
  })
}

/** Beside a database server there are such folders too. */
function workFolders(env: Environment): readonly CheckLine[] {
  const folder = meant(() => readDataFolder(env))
  return folder === undefined ? [] : checkWorkFolders(folder)
}

function placeOf(env: Environment): Place | undefined {
  return meant(() => readPlace(env))
}

/** Undefined when the environment names no place that can be meant; the faults of the environment say why. */
function meant<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (storageFaultCode(error) === undefined) throw error
    return undefined
  }
}
