import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sectionOf } from '@yinyu/kernel'
import { writeDigest } from '../../../bulk/file-digest.ts'
import { textOf } from '../../../bulk/sql-text.ts'
import { byDistance, byHelp, type Member } from './member.ts'

/** Words of one firm stand between commas, so that each is found with its commas. */
const COLUMNS = [
  'enterprise varchar',
  'code varchar',
  'region varchar',
  'industry varchar',
  'section varchar',
  'size varchar',
  'titles varchar',
  'chain varchar',
  'list varchar',
  'place integer',
  'place_by_help integer',
  'help varchar',
  'missing varchar',
  'missing_count integer',
] as const

/** Who may read it besides this account: nobody. It holds all firms. */
const OWN_ONLY = 0o700

/** Writes the members of one rule in their orders, at once and whole, with their digest beside them. */
export async function writeIndex(
  connection: DuckDBConnection,
  path: string,
  members: readonly Member[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: OWN_ONLY })
  await connection.run(`create or replace temp table listed (${COLUMNS.join(', ')})`)
  const helped = new Map(members.toSorted(byHelp).map(({ enterprise }, place) => [enterprise, place]))
  const appender = await connection.createAppender('listed')
  members.toSorted(byDistance).forEach((member, place) => {
    const words = [
      member.enterprise,
      member.code,
      member.region,
      member.industry,
      member.industry === undefined ? undefined : sectionOf(member.industry),
      member.size,
      wordsOf(member.titles),
      wordsOf(member.chain),
      member.list,
    ]
    for (const word of words) {
      if (word === undefined) appender.appendNull()
      else appender.appendVarchar(word)
    }
    appender.appendInteger(place)
    appender.appendInteger(helped.get(member.enterprise) ?? place)
    if (member.help === undefined) appender.appendNull()
    else appender.appendVarchar(member.help)
    appender.appendVarchar(wordsOf(member.missing))
    appender.appendInteger(member.missing.length)
    appender.endRow()
  })
  appender.closeSync()
  const beside = `${path}.${crypto.randomUUID()}`
  try {
    await connection.run(`copy listed to ${textOf(beside)} (format parquet, compression zstd)`)
    await rename(beside, path)
    await writeDigest(path)
  } finally {
    await rm(beside, { force: true })
    await connection.run('drop table listed')
  }
}

export function wordsOf(words: readonly string[]): string {
  return words.length === 0 ? '' : `,${words.join(',')},`
}
