import { inject } from 'vitest'
import type { Login } from '../connection.ts'
import { OWNER_ROLE } from '../roles.ts'
import { storageAt, withClient, type Storage } from '../storage.ts'
import { TEMPLATE, type Engine } from './clusters.ts'

/** A database of a test's own. */
export interface TestDatabase {
  readonly storage: Storage
  readonly login: Login
  /** The superuser, to look behind the walls. */
  readonly admin: Login
  drop(): Promise<void>
}

/** Every engine of this run, for `describe.each`. */
export function engines(): readonly Engine[] {
  return inject('engines')
}

export async function makeDatabase(engine: Engine, template: string = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await withClient(engine.admin, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy owner ${OWNER_ROLE}`),
  )
  const login = { ...engine.login, database: name }
  const storage = storageAt(login, () => Promise.resolve())
  const drop = async (): Promise<void> => {
    await storage.stop()
    await withClient(engine.admin, (client) => client.query(`drop database ${name} with (force)`))
  }
  return { storage, login, admin: { ...engine.admin, database: name }, drop }
}
