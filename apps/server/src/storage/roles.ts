import type pg from 'pg'
import { sqlState } from './connection.ts'
import { storageFault } from './storage-fault.ts'

/** Owns every table; used for migrations, backup and restore, never to serve a request. */
export const OWNER_ROLE = 'yinyu_owner'
/** What every request acts as: owns nothing and stands under every row policy. */
export const APP_ROLE = 'yinyu_app'
/** The login of the embedded database; inherits nothing, so that outside our transactions it can do nothing. */
export const LOGIN_ROLE = 'yinyu'

const ROLES_LOCK = 7_350_003
const DUPLICATE = '42710'
const NOT_ALLOWED = '42501'

/** What an administrator runs once on a database server of their own; see the guide on backup and operation. */
export const ROLES_SQL = `create role ${OWNER_ROLE} nologin; create role ${APP_ROLE} nologin;`

/** Makes the two roles, unless they are there. */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const role of [OWNER_ROLE, APP_ROLE]) await createRole(client, role, 'nologin')
}

/** On the embedded database: the roles, the login and the database itself. The client is the administrator. */
export async function ensureDatabase(client: pg.ClientBase, database: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [ROLES_LOCK])
  try {
    await ensureRoles(client)
    await createRole(client, LOGIN_ROLE, 'login noinherit')
    await client.query(`grant ${OWNER_ROLE}, ${APP_ROLE} to ${LOGIN_ROLE}`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database} owner ${OWNER_ROLE}`)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ROLES_LOCK])
  }
}

/** A superuser stands above every row policy, so nobody may serve requests as one. */
export async function refuseSuperuser(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ above: boolean }>(
    'select rolsuper or rolbypassrls as above from pg_roles where rolname = session_user',
  )
  if (rows[0]?.above !== true) return
  throw storageFault(
    'STORAGE_LOGIN',
    `它不受按行权限约束。请由数据库管理员执行：${ROLES_SQL} create role 新账号 login noinherit password '…'; grant ${OWNER_ROLE}, ${APP_ROLE} to 新账号; grant create, connect on database 库名 to ${OWNER_ROLE}; 然后在 DATABASE_URL 里用新账号`,
  )
}

async function createRole(client: pg.ClientBase, role: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount !== 0) return
  try {
    await client.query(`create role ${role} ${options}`)
  } catch (error) {
    if (sqlState(error) === DUPLICATE) return
    if (sqlState(error) !== NOT_ALLOWED) throw error
    throw storageFault(
      'STORAGE_LOGIN',
      `数据库里还没有角色 ${role}，而这个账号不能建立角色。请由数据库管理员执行：${ROLES_SQL}`,
    )
  }
}
