import {
  exportRun,
  exportRunAnswers,
  listRunFirms,
  refuse,
  runGroups,
  type Refusal,
  type RunFirm,
} from '@yinyu/contract'
import type { RegionCode } from '@yinyu/kernel'
import { AnswersDamaged, AnswersGone } from '../../bulk/run-answers.ts'
import { serving, type Asked, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { House } from '../../house.ts'
import type { Acting } from '../../storage/scope.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'
import { exportAnswers } from './export-answers.ts'
import { writeRunWorkbook } from './export-run.ts'
import { nameFirms } from './name-firms.ts'
import { ruleAsked, titleOf } from './rule-names.ts'
import { readRunFirms, type FirmsAsked } from './run-firms.ts'
import { reachOf } from './run-reach.ts'
import { findRun, runFolder, type RunRecord } from './run-row.ts'
import { readCounties, sumCounties } from './sum-counties.ts'

const ROWS_MOST = 20
/** As many rows as a list from here holds, and as an import takes back. */
const EXPORTED_MOST = 100_000
const PARQUET_TYPE = 'application/vnd.apache.parquet'

/** Answers of older runs are not kept firm by firm. */
export const GONE = refuse('RUN_GONE', '这次判定的企业明细已不再保留，只留有数量。需要明细时请重做这次判定。')
/** The counts are in the records and stay good; the firms behind them were in the file. */
const DAMAGED = refuse(
  'RUN_DAMAGED',
  '这次判定的企业明细文件损坏了，为免给出错的数字，不再读取；各项数量不受影响。需要明细时请重做这次判定。',
)

export const firmHandlers: readonly Handler[] = [
  serving(listRunFirms, async ({ params, query, caller, house }) => {
    const { run, folder } = await runAndFolder(house, caller.acting, params.id)
    const rule = run && ruleAsked(run, query)
    const region = reachOf(caller, query.region)
    if (!run || !rule || region === undefined) return refuseAtDoor('NOT_FOUND')
    if (folder === undefined) return GONE
    const { group, page } = query
    return orGone(() =>
      namedFirms(house, caller.acting, {
        folder,
        run: run.id,
        rule,
        group,
        region,
        from: (page - 1) * ROWS_MOST,
        most: ROWS_MOST,
      }),
    )
  }),

  serving(exportRun, async (asked) => {
    const { params, query, caller, house } = asked
    const { run, folder } = await runAndFolder(house, caller.acting, params.id)
    const region = reachOf(caller, query.region)
    if (run?.state !== 'done' || region === undefined) return refuseAtDoor('NOT_FOUND')
    const rule =
      query.rule === undefined
        ? undefined
        : ruleAsked(run, { purpose: query.purpose ?? 'new', rule: query.rule })
    const { group } = query
    if (query.rule !== undefined && (!rule || !group)) return refuseAtDoor('NOT_FOUND')
    if (query.rule !== undefined && folder === undefined) return GONE
    return orGone(async () => {
      const listed =
        rule && group && folder !== undefined
          ? await namedFirms(house, caller.acting, {
              folder,
              run: run.id,
              rule,
              group,
              region,
              from: 0,
              most: EXPORTED_MOST,
            })
          : undefined
      if (listed !== undefined && listed.count > EXPORTED_MOST)
        return refuse('EXPORT_TOO_LONG', `这份名单超过 ${EXPORTED_MOST} 家，请缩小地区后再导出。`)
      const title = rule && group && `${titleOf(house.definitions, rule).slice(0, 20)}${runGroups[group]}`
      const content = await workbookOf(house, caller.acting, { run, region, firms: listed?.rows, title })
      await setDown(asked)
      return { fileName: `全量判定-${run.heldOn}.xlsx`, type: WORKBOOK_TYPE, content }
    })
  }),

  serving(exportRunAnswers, async (asked) => {
    const { params, caller, house } = asked
    const { run, folder } = await runAndFolder(house, caller.acting, params.id)
    const region = reachOf(caller, undefined)
    if (run?.state !== 'done' || region === undefined) return refuseAtDoor('NOT_FOUND')
    if (folder === undefined) return GONE
    return orGone(async () => {
      const content = await exportAnswers(house.storage, {
        folder,
        run: run.id,
        region,
        acting: caller.acting,
      })
      await setDown(asked)
      return { fileName: `全量判定明细-${run.heldOn}.parquet`, type: PARQUET_TYPE, content }
    })
  }),
]

export async function runAndFolder(
  house: House,
  acting: Acting,
  id: string,
): Promise<{ readonly run: RunRecord | undefined; readonly folder: string | undefined }> {
  const run = await house.storage.read(acting, (open) => findRun(open, id))
  return { run, folder: runFolder(house) }
}

export async function orGone<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AnswersGone)) throw error
    return error instanceof AnswersDamaged ? DAMAGED : GONE
  }
}

async function namedFirms(
  { storage }: House,
  acting: Acting,
  asked: FirmsAsked,
): Promise<{ count: number; rows: RunFirm[] }> {
  const { count, firms } = await readRunFirms(asked)
  const names = await storage.read(acting, (open) =>
    nameFirms(
      open,
      firms.map(({ enterprise }) => enterprise),
    ),
  )
  const rows = firms.flatMap((firm) => {
    const named = names.get(firm.enterprise)
    return named === undefined ? [] : [{ ...firm, creditCode: named.creditCode, name: named.name }]
  })
  return { count, rows }
}

async function workbookOf(
  { storage, definitions, catalogue }: House,
  acting: Acting,
  given: {
    readonly run: RunRecord
    readonly region: RegionCode
    readonly firms: readonly RunFirm[] | undefined
    readonly title: string | undefined
  },
): Promise<Buffer> {
  const { run, region, firms, title } = given
  const counties = await storage.read(acting, (open) => readCounties(open, { run: run.id, region }))
  const names = new Map(catalogue.regions.map(({ code, name }) => [code, name]))
  return writeRunWorkbook({
    run,
    rules: sumCounties(counties, { run, definitions }),
    counties: counties.map((county) => ({
      region: county.region,
      rules: sumCounties([county], { run, definitions }),
    })),
    regionName: (code) => names.get(code) ?? code,
    ...(firms === undefined || title === undefined ? {} : { firms: { title, rows: firms } }),
  })
}

/** What has left the house is on record: who, when, which run; not the rows. */
async function setDown({ params, query, caller, house, from }: Asked<{ id: string }, object>): Promise<void> {
  const command = {
    key: `export-${from.request}-${crypto.randomUUID()}`,
    kind: 'run-export',
    content: { ...params, ...query },
  }
  await house.storage.perform(caller.acting, command, (open) => {
    open.audit({ kind: 'run-exported', objectKind: 'run', object: params.id })
    return Promise.resolve(null)
  })
}
