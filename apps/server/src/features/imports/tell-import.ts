import type { Import } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import type { ImportRun } from './import-run.ts'

/** Runs as they are told, with the names of the people. */
export async function tellImports(open: Reading, runs: readonly ImportRun[]): Promise<Import[]> {
  const people = [
    ...new Set(runs.flatMap(({ uploadedBy, appliedBy, undoneBy }) => [uploadedBy, appliedBy, undoneBy])),
  ]
  const names = await namesOf(
    open,
    people.filter((person) => person !== null),
  )
  const nameOf = (person: string | null): string | undefined =>
    person === null ? undefined : (names.get(person) ?? person)
  return runs.map((run) => ({
    ...run,
    uploadedBy: nameOf(run.uploadedBy) ?? '',
    uploadedAt: run.uploadedAt.toISOString(),
    checkedAt: run.checkedAt?.toISOString(),
    appliedBy: nameOf(run.appliedBy),
    appliedAt: run.appliedAt?.toISOString(),
    undoneBy: nameOf(run.undoneBy),
    undoneAt: run.undoneAt?.toISOString(),
    isSilent: run.isSilent || undefined,
    fault: run.fault ?? undefined,
  }))
}

async function namesOf(open: Reading, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person: string; name: string | null }>`
    select person, person_label(person) as name from unnest(${people}::text[]) as of (person)`.execute(
    open.sql,
  )
  return new Map(rows.flatMap(({ person, name }) => (name === null ? [] : [[person, name]])))
}
