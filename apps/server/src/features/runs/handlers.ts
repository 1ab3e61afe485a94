import { changing, reading, type Handler } from '../../door/handler.ts'
import { listRuns, readRun, readRunCounties, replayRun, startRun, stopRun } from '@yinyu/contract'
import { refuse, isRefusal } from '@yinyu/contract'
import { refuseAtDoor } from '../../door/refusals.ts'
import { sql } from 'kysely'
import { askRun } from './ask-run.ts'
import { changeHandlers } from './change-handlers.ts'
import { firmHandlers } from './firm-handlers.ts'
import { contentMoved, sayReplayed } from './replay-run.ts'
import { ruleAsked } from './rule-names.ts'
import { reachOf } from './run-reach.ts'
import { findRun, selectRuns, tellRun, toRecord } from './run-row.ts'
import { wakeRuns } from './run-worker.ts'
import { readCounties, sumCounties, sumRule } from './sum-counties.ts'

const ROWS_MOST = 20

export const runHandlers: readonly Handler[] = [
  reading(listRuns, async (open, { query }) => {
    const { count } = await open.sql
      .selectFrom('bulk_run')
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await selectRuns(open)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .offset((query.page - 1) * ROWS_MOST)
      .limit(ROWS_MOST)
      .execute()
    return { count, rows: rows.map((row) => tellRun(toRecord(row))) }
  }),

  changing(startRun, async (open, { body, caller, house, today }) => {
    const { purpose, on = today, knownOn = today } = body
    const asked = await askRun(open, { why: 'asked', post: caller.post?.id, purpose, on, knownOn }, today)
    if (!isRefusal(asked)) wakeRuns(house)
    return asked
  }),

  changing(stopRun, async (open, { params, caller }) => {
    const { numUpdatedRows } = await open.sql
      .updateTable('bulk_run')
      .set({ state: 'stopped', stopped_by: caller.acting.person, ended_at: sql<Date>`now()`, worker: null })
      .where('id', '=', params.id)
      .where('state', 'in', ['queued', 'running'])
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refuseAtDoor('NOT_FOUND')
    open.audit({ kind: 'run-stopped', objectKind: 'run', object: params.id })
    return { done: true as const }
  }),

  changing(replayRun, async (open, { params, caller, house, today }) => {
    const run = await findRun(open, params.id)
    if (run?.state !== 'done') return refuseAtDoor('NOT_FOUND')
    const moved = contentMoved(run, house.definitions)
    if (moved.length > 0)
      return refuse(
        'RUN_CONTENT',
        `那次判定用的内容已经变了，不能照原样重做：${moved.slice(0, 5).join('；')}${moved.length > 5 ? '等' : ''}。可以按今天的内容另发起一次，再和它比较。`,
      )
    const { purpose, heldOn: on, knownOn, id } = run
    const asked = await askRun(
      open,
      { why: 'replay', replayOf: id, post: caller.post?.id, purpose, on, knownOn },
      today,
    )
    if (!isRefusal(asked)) wakeRuns(house)
    return asked
  }),

  reading(readRun, async (open, { params, query, caller, house }) => {
    const region = reachOf(caller, query.region)
    const run = await findRun(open, params.id)
    if (run === undefined || region === undefined) return refuseAtDoor('NOT_FOUND')
    const counties = await readCounties(open, { run: run.id, region })
    const first = run.replayOf === undefined ? undefined : await findRun(open, run.replayOf)
    const { definitions } = house
    return {
      run: tellRun(run),
      region,
      firms: counties.reduce((sum, { firms }) => sum + firms, 0),
      rules: run.state === 'done' ? [...sumCounties(counties, { run, definitions })] : [],
      marks: { content: run.content, snapshot: run.snapshot, answers: run.answersHash },
      ...(first !== undefined && run.state === 'done'
        ? { replay: sayReplayed(first, run, definitions) }
        : {}),
    }
  }),

  reading(readRunCounties, async (open, { params, query, caller }) => {
    const region = reachOf(caller, query.region)
    const run = await findRun(open, params.id)
    const rule = run && ruleAsked(run, query)
    if (run === undefined || rule === undefined || region === undefined) return refuseAtDoor('NOT_FOUND')
    const counties = await readCounties(open, { run: run.id, region })
    return {
      counties: counties.map(({ region: code, firms, counts }) => ({
        region: code,
        firms,
        ...sumRule(counts, rule),
      })),
    }
  }),

  ...firmHandlers,
  ...changeHandlers,
]
