import { significantDigits } from '@yinyu/kernel'
import type { TestCaller, TestHouse } from '../../testing/open-house.ts'
import type { CountyGiven } from './county.ts'
import type { Samples } from './sample-call.ts'
import type { Targets } from './targets.ts'

const asked = { rule: 'specialised-sme', purpose: 'new' } as const
const digest = 'a'.repeat(64)

/** Decisions over all firms. */
export const runCalls: Samples = {
  'run-list': () => ({ by: 'officer' }),
  'run-start': () => [
    { by: 'officer', body: { purpose: 'both' } },
    { by: 'officer', body: { purpose: 're-check', on: '2026-06-01', knownOn: '2026-06-01' } },
  ],
  'run-stop': ({ waitingRun }) => ({ by: 'officer', params: { id: waitingRun }, body: {} }),
  'run-replay': ({ bulkRun }) => ({ by: 'officer', params: { id: bulkRun }, body: {} }),
  'run-read': ({ bulkRun, region }) => ({ by: 'officer', params: { id: bulkRun }, query: { region } }),
  'run-counties': ({ bulkRun, region }) => ({
    by: 'officer',
    params: { id: bulkRun },
    query: { ...asked, region },
  }),
  'run-firms': ({ bulkRun, region }) => ({
    by: 'officer',
    params: { id: bulkRun },
    query: { ...asked, group: 'met', region },
  }),
  'run-export': ({ bulkRun }) => [
    { by: 'officer', params: { id: bulkRun } },
    { by: 'officer', params: { id: bulkRun }, query: { ...asked, group: 'falling' } },
  ],
  'run-export-answers': ({ bulkRun }) => ({ by: 'officer', params: { id: bulkRun } }),
  'run-compare': ({ bulkRun, region }) => ({
    by: 'officer',
    params: { id: bulkRun, earlier: bulkRun },
    query: { region },
  }),
  'run-moves': ({ bulkRun, region }) => ({
    by: 'officer',
    params: { id: bulkRun, earlier: bulkRun },
    query: { ...asked, way: 'entered', region },
  }),
  'run-move-why': ({ bulkRun, enterprise }) => ({
    by: 'officer',
    params: { id: bulkRun, earlier: bulkRun, enterprise },
    query: asked,
  }),
}

/** One that is done, whose answers are no longer kept, and one that waits. */
export async function makeRuns(
  it: TestHouse,
  officer: TestCaller,
  { region }: CountyGiven,
): Promise<Pick<Targets, 'bulkRun' | 'waitingRun'>> {
  const acting = { person: officer.account, scope: { kind: 'region', region } } as const
  const values = { region: significantDigits(region), why: 'asked', purpose: 'both' } as const
  const days = { held_on: '2026-06-01', known_on: '2026-06-01' }
  return it.house.storage.note(acting, async ({ sql }) => {
    const bulkRun = await sql
      .insertInto('bulk_run')
      .values({
        ...values,
        ...days,
        state: 'done',
        content: digest,
        snapshot: digest,
        answers: digest,
        versions: JSON.stringify([{ kind: 'standard', version: '2026', digest, ...asked }]),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const waitingRun = await sql
      .insertInto('bulk_run')
      .values({ ...values, ...days })
      .returning('id')
      .executeTakeFirstOrThrow()
    const counts = JSON.stringify([{ kind: 'standard', met: 1, unmet: 0, unknown: 0, ...asked }])
    await sql.insertInto('bulk_run_county').values({ run_id: bulkRun.id, region, firms: 1, counts }).execute()
    return { bulkRun: bulkRun.id, waitingRun: waitingRun.id }
  })
}
