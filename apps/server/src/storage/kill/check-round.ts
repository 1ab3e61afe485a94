import { readFileSync } from 'node:fs'
import type pg from 'pg'
import type { Storage } from '../storage.ts'
import { writeOnce } from './statements.ts'

/** What a round found; all but the first two must be zero. */
export interface RoundFinding {
  readonly acknowledged: number
  /** Stored although its client was never told: allowed, and the reason for keys. */
  readonly storedUntold: number
  readonly lost: number
  /** Commands with other than exactly one fact and one audit event, or without an answer. */
  readonly torn: number
  /** Facts twice, after everything unacknowledged was sent once more. */
  readonly doubled: number
}

/** Compares what was acknowledged with what is stored, then sends the rest again. */
export async function checkRound(
  { admin, storage }: { admin: pg.ClientBase; storage: Storage },
  { noteFile, prefix, enterprise }: { noteFile: string; prefix: string; enterprise: string },
): Promise<RoundFinding> {
  const { asked, acknowledged } = readNotes(noteFile, prefix)
  const { rows: commands } = await admin.query<Outcome>(outcomeSql, [`${prefix}-%`])
  const stored = new Set(commands.map(({ key }) => key))
  const torn = commands.filter(({ facts, events, answered }) => facts !== 1 || events !== 1 || !answered)
  const untold = [...asked].filter((key) => !acknowledged.has(key))
  for (const key of untold) await writeOnce(storage, enterprise, key)
  const { rows: after } = await admin.query<Outcome>(outcomeSql, [`${prefix}-%`])
  return {
    acknowledged: acknowledged.size,
    storedUntold: untold.filter((key) => stored.has(key)).length,
    lost: [...acknowledged].filter((key) => !stored.has(key)).length,
    torn: torn.length + Math.abs(after.length - asked.size),
    doubled: after.filter(({ facts, events }) => facts !== 1 || events !== 1).length,
  }
}

interface Outcome {
  readonly key: string
  readonly facts: number
  readonly events: number
  readonly answered: boolean
}

// Starting from all three tables, so that a fact or event without its command is seen too.
const outcomeSql = `
  select key, sum(fact)::int as facts, sum(event)::int as events, bool_or(answered) as answered from (
    select key, 0 as fact, 0 as event, answer is not null as answered from yinyu.command where key like $1
    union all select source_name, 1, 0, false from yinyu.fact where source_name like $1
    union all select command_key, 0, 1, false from yinyu.audit_event where command_key like $1
  ) each group by key`

function readNotes(noteFile: string, prefix: string): { asked: Set<string>; acknowledged: Set<string> } {
  const notes = { asked: new Set<string>(), acknowledged: new Set<string>() }
  for (const line of readFileSync(noteFile, 'utf8').split('\n')) {
    const [what, key = ''] = line.split(' ')
    if (key.startsWith(`${prefix}-`) && (what === 'asked' || what === 'acknowledged')) notes[what].add(key)
  }
  return notes
}
