import type { ConnectorRow } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Connector } from '../../outside/connector.ts'
import { nextDue } from '../../outside/due.ts'
import { readPast } from '../../outside/runs.ts'
import { readSwitch } from '../../outside/switching.ts'
import type { Reading } from '../../storage/transaction.ts'
import { readRuns } from './read-runs.ts'

/** So many of the latest fetches are told with the list. */
const RUNS_WITH_LIST = 3

/** A connector with its switch, when it is due and how its latest fetches went. */
export async function tellConnector(open: Reading, connector: Connector, now: Date): Promise<ConnectorRow> {
  const { id, title, kind, purpose, source, indicators, everyMinutes, region, state: fileState } = connector
  const last = await readSwitch(open, id)
  const past = await readPast(open, id)
  const state = fileState === 'on' && last?.state !== 'off' ? 'on' : 'off'
  const isRunning = past.some((run) => run.state === 'running')
  return {
    id,
    title,
    kind,
    purpose,
    sourceName: source.name,
    indicators: [...indicators],
    everyMinutes,
    region,
    state,
    fileState,
    lastSwitch: last && {
      state: last.state,
      reason: last.reason,
      person: await nameOf(open, last.person),
      at: last.at.toISOString(),
    },
    nextAt: state === 'off' || isRunning ? undefined : laterOf(nextDue(everyMinutes, past), now),
    runs: await readRuns(open, id, RUNS_WITH_LIST),
  }
}

async function nameOf({ sql: open }: Reading, person: string): Promise<string | undefined> {
  const { name } = await open
    .selectNoFrom(sql<string | null>`person_label(${person})`.as('name'))
    .executeTakeFirstOrThrow()
  return name ?? undefined
}

/** What is overdue is fetched as soon as somebody looks. */
function laterOf(due: Date, now: Date): string {
  return new Date(Math.max(due.getTime(), now.getTime())).toISOString()
}
