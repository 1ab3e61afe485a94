import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { databaseUrl } from '../operations/database-url.ts'
import { connect, type Login } from './connection.ts'
import { superviseEmbedded, type Embedded } from './embedded/supervisor.ts'
import type { Use } from './embedded/holding.ts'
import { EMBEDDED_ADMIN } from './embedded/cluster-folder.ts'
import { ensureDatabase, LOGIN_ROLE, refuseSuperuser } from './roles.ts'
import { storageFault } from './storage-fault.ts'

/** Where the records are: in a folder of this machine, or on a database server. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }

/** A database that can be connected to until it is left. */
export interface Database {
  readonly login: Login
  stop(): Promise<void>
}

const DATABASE = 'yinyu'

/** DATABASE_URL names a server; YINYU_DATA another folder than the usual one. */
export function readPlace(env: Readonly<Record<string, string | undefined>>): Place {
  const url = databaseUrl(env)
  if (url !== undefined && url !== '') {
    if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'server', url }
    throw storageFault(
      'STORAGE_UNREACHABLE',
      'DATABASE_URL 要写成 postgres://账号:密码@主机:端口/库名 的样子',
    )
  }
  return { kind: 'folder', folder: readDataFolder(env) }
}

/** Where snapshots and runs lie, and the embedded database too; beside a database server there is one as well. */
export function readDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const usual = join(env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share'), 'yinyu')
  const folder = env['YINYU_DATA'] || usual
  if (!isAbsolute(folder)) throw storageFault('STORAGE_FOLDER', `YINYU_DATA 写的是“${folder}”：请写完整路径`)
  return folder
}

/** Makes the database reachable; in a folder it is started, unless it runs already. */
export async function openDatabase(place: Place, use: Use): Promise<Database> {
  if (place.kind === 'folder') return openFolder(await superviseEmbedded({ folder: place.folder, use }))
  const login = { connectionString: place.url }
  const client = await connect(login).catch((error: NodeJS.ErrnoException) => {
    throw storageFault(
      'STORAGE_UNREACHABLE',
      `${error.code ?? '没有应答'}：请检查 DATABASE_URL 和数据库服务器`,
    )
  })
  try {
    await checkServer(client)
    await refuseSuperuser(client)
  } finally {
    await client.end()
  }
  return { login, stop: () => Promise.resolve() }
}

async function openFolder(embedded: Embedded): Promise<Database> {
  try {
    const admin = await connect(embedded.login(EMBEDDED_ADMIN, 'postgres'))
    try {
      await ensureDatabase(admin, DATABASE)
    } finally {
      await admin.end()
    }
  } catch (error) {
    await embedded.stop()
    throw error
  }
  return { login: embedded.login(LOGIN_ROLE, DATABASE), stop: () => embedded.stop() }
}

const VERSION_LEAST = 150_000

async function checkServer(client: Awaited<ReturnType<typeof connect>>): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as name",
  )
  if (Number(rows[0]?.number) >= VERSION_LEAST) return
  throw storageFault('STORAGE_VERSION', `服务器是 PostgreSQL ${rows[0]?.name}，引育要 15 或更新的版本`)
}
