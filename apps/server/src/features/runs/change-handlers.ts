import { compareRuns, explainRunMove, listRunMoves } from '@yinyu/contract'
import { serving, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Caller } from '../../door/caller.ts'
import type { House } from '../../house.ts'
import { compareAnswers, readMoves, type RunPair } from './compare-runs.ts'
import { GONE, orGone, runAndFolder } from './firm-handlers.ts'
import { nameFirms } from './name-firms.ts'
import { ruleAsked } from './rule-names.ts'
import { reachOf } from './run-reach.ts'
import { tellRun } from './run-row.ts'
import { whyMoved } from './why-moved.ts'

const ROWS_MOST = 20

export const changeHandlers: readonly Handler[] = [
  serving(compareRuns, async ({ params, query, caller, house }) => {
    const pair = await pairOf(house, caller, { ...params, ...query })
    if (typeof pair === 'string') return pair === 'gone' ? GONE : refuseAtDoor('NOT_FOUND')
    return orGone(async () => {
      const { firms, rules } = await compareAnswers(pair, house.definitions)
      return { earlier: tellRun(pair.earlier), later: tellRun(pair.later), firms, rules: [...rules] }
    })
  }),

  serving(listRunMoves, async ({ params, query, caller, house }) => {
    const pair = await pairOf(house, caller, { ...params, ...query })
    if (typeof pair === 'string') return pair === 'gone' ? GONE : refuseAtDoor('NOT_FOUND')
    const [before, after] = [ruleAsked(pair.earlier, query), ruleAsked(pair.later, query)]
    if (before === undefined && after === undefined) return refuseAtDoor('NOT_FOUND')
    const from = (query.page - 1) * ROWS_MOST
    return orGone(async () => {
      const found = await readMoves(pair, { before, after, way: query.way, from, most: ROWS_MOST })
      const names = await house.storage.read(caller.acting, (open) =>
        nameFirms(
          open,
          found.moves.map(({ enterprise }) => enterprise),
        ),
      )
      const rows = found.moves.flatMap((move) => {
        const named = names.get(move.enterprise)
        return named === undefined ? [] : [{ ...move, creditCode: named.creditCode, name: named.name }]
      })
      return { count: found.count, rows, counties: [...found.counties] }
    })
  }),

  serving(explainRunMove, async ({ params, query, caller, house }) => {
    const pair = await pairOf(house, caller, params)
    if (typeof pair === 'string') return pair === 'gone' ? GONE : refuseAtDoor('NOT_FOUND')
    const [before, after] = [ruleAsked(pair.earlier, query), ruleAsked(pair.later, query)]
    const named = await house.storage.read(caller.acting, (open) => nameFirms(open, [params.enterprise]))
    if ((before === undefined && after === undefined) || named.size === 0) return refuseAtDoor('NOT_FOUND')
    return orGone(async () => {
      const asked = { acting: caller.acting, enterprise: params.enterprise, before, after }
      return (await whyMoved(house, pair, asked)) ?? refuseAtDoor('NOT_FOUND')
    })
  }),
]

/** Two finished runs and the region of the caller; `nothing` where one of them is not there. */
async function pairOf(
  house: House,
  caller: Caller,
  asked: { readonly id: string; readonly earlier: string; readonly region?: string | undefined },
): Promise<RunPair | 'nothing' | 'gone'> {
  const { run: later, folder } = await runAndFolder(house, caller.acting, asked.id)
  const { run: earlier } = await runAndFolder(house, caller.acting, asked.earlier)
  const region = reachOf(caller, asked.region)
  if (later?.state !== 'done' || earlier?.state !== 'done' || region === undefined) return 'nothing'
  return folder === undefined ? 'gone' : { folder, earlier, later, region }
}
