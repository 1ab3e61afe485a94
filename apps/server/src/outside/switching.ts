import type { Writing } from '../storage/perform.ts'
import type { Reading } from '../storage/transaction.ts'
import type { Connector } from './connector.ts'

/** The last word on whether a connector may fetch. */
export interface Switch {
  readonly state: 'on' | 'off'
  readonly reason: string
  readonly person: string
  readonly at: Date
}

/** Turns a connector on or off, by somebody whose region holds the connector's. The file may say off all the same. */
export async function switchConnector(
  open: Writing,
  {
    connector,
    to,
    reason,
  }: { connector: Pick<Connector, 'id' | 'region'>; to: Switch['state']; reason: string },
): Promise<Switch['state']> {
  const { id, region } = connector
  await open.sql.insertInto('connector_switch').values({ connector: id, region, state: to, reason }).execute()
  open.audit({ kind: 'connector-switched', objectKind: 'connector', object: id, detail: { to, reason } })
  return to
}

/** The last switch of a connector; undefined when nobody has ever turned it. */
export async function readSwitch({ sql }: Reading, connector: string): Promise<Switch | undefined> {
  const row = await sql
    .selectFrom('connector_switch')
    .select(['state', 'reason', 'person', 'at'])
    .where('connector', '=', connector)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, state: row.state === 'off' ? 'off' : 'on' }
}

/** Whether a connector may fetch: neither the file nor the last switch says off. */
export async function isOn(open: Reading, connector: Connector): Promise<boolean> {
  return connector.state === 'on' && (await readSwitch(open, connector.id))?.state !== 'off'
}
