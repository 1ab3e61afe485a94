import type { AuditEvent } from '@yinyu/contract'
import { sql } from 'kysely'
import type { AuditRow } from '../../storage/audit/read-audit.ts'
import type { Reading } from '../../storage/transaction.ts'

/** Events as they are told: with the names of their persons, where the reader may see them. */
export async function tellEvents(
  open: Reading,
  rows: readonly AuditRow[],
): Promise<readonly (AuditEvent & { readonly at: string })[]> {
  const names = await readNames(
    open,
    rows.map(({ person }) => person),
  )
  return rows.map(({ at, detail, ...rest }) => {
    const name = names.get(rest.person)
    return {
      ...rest,
      at: at.toISOString(),
      detail: detail as AuditEvent['detail'],
      ...(name === undefined ? {} : { loginName: name.login, personName: name.name }),
    }
  })
}

async function readNames(
  open: Reading,
  persons: readonly string[],
): Promise<ReadonlyMap<string, { readonly login: string; readonly name: string }>> {
  const { rows } = await sql<{ person: string; login: string; name: string }>`
    select person, login_name as login, person_name as name
    from names_in_audit(${[...new Set(persons)]}::text[])`.execute(open.sql)
  return new Map(rows.map(({ person, ...name }) => [person, name]))
}

/** Who is meant by a login name, a name or an id; programs are called by their id. */
export async function findPersons(open: Reading, said: string): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`select person from audited_people(${said})`.execute(open.sql)
  return [said, ...rows.map(({ person }) => person)]
}
