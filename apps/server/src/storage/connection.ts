import pg from 'pg'

/** A login of a database; the password, where there is one, is in the URL or in the environment of PostgreSQL. */
export type Login = pg.ClientConfig

const DATE = 1082
const INT8 = 20
const CONNECT_MS_MOST = 10_000
const POOL_MOST = 10

/** A day stays the text it is: as a JavaScript date it would move with the time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text
    if (oid === INT8) return wholeNumber
    return pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is no safe whole number`)
  return number
}

/** How days and instants are written, whatever a server is set to; for one transaction. */
export const PLAIN_DATES = "set local datestyle = 'ISO, YMD'; set local timezone = 'Asia/Shanghai'"

/** Connections for many. A connection that breaks while nobody uses it is dropped and made anew. */
export function openPool(login: Login, most = POOL_MOST): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_MS_MOST, ...login, max: most, types })
  pool.on('error', () => undefined)
  // Without a listener an error between two queries would end the process; the next query reports it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** One connection for one task. */
export async function connect(login: Login): Promise<pg.Client> {
  const client = new pg.Client({ connectionTimeoutMillis: CONNECT_MS_MOST, ...login, types })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The code of an error of PostgreSQL, such as 23505; its text may carry values of records and goes nowhere. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
