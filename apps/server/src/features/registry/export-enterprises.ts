import { refuse, titleNames, titleKinds, type RegistryFilter, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import {
  templateColumns,
  writeWorkbook,
  type OutCell,
  type OutColumn,
  type TemplateColumn,
} from '@yinyu/intake'
import type { Definitions } from '@yinyu/rules'
import type { FileAnswer } from '../../door/handler.ts'
import type { Reading } from '../../storage/transaction.ts'
import { cellOfFact } from './cell-of-fact.ts'
import { currentFactsOfMany } from './current-facts-of-many.ts'
import { filterEnterprises } from './filter-enterprises.ts'
import { withTitles } from './list-enterprises.ts'

/** As many rows as an import takes back (reliability: shape of a workbook). */
const ROWS_MOST = 100_000
const FACT_COLUMNS_MOST = 100
const BATCH = 2_000
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const base: readonly OutColumn[] = [
  { header: '统一社会信用代码', holds: 'text', width: 24 },
  { header: '企业名称', holds: 'text', width: 36 },
  { header: '所在地区代码', holds: 'text', width: 12 },
  { header: '国民经济行业代码', holds: 'text', width: 12 },
]

/**
 * The filtered list as a workbook. With fact columns it is a form to edit and import again: headers and cells are those
 * that the import reads, every value comes back as it was, and closed enterprises are left out unless asked for.
 * Without fact columns the valid titles are shown.
 */
export async function exportList(
  open: Reading,
  { facts = '', ...filter }: RegistryFilter & { facts?: string | undefined },
  { definitions, today }: { definitions: Definitions; today: IsoDate },
): Promise<FileAnswer | Refusal> {
  const columns = columnsFor(facts, definitions)
  if (columns === undefined)
    return refuse('EXPORT_COLUMNS', '所选的数据列里有不存在的指标或年度，请重新选择。')
  // An import takes nothing of enterprises that are closed, so a form of them would only come back refused.
  const asked = columns.length === 0 ? filter : { ...filter, state: filter.state ?? 'active' }
  const filtered = await filterEnterprises(open, asked, today)
  const found = await filtered.found
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'industry', 'state'])
    .orderBy('credit_code')
    .limit(ROWS_MOST + 1)
    .execute()
  if (found.length > ROWS_MOST)
    return refuse('EXPORT_TOO_LONG', `筛选出的企业超过 ${ROWS_MOST} 家，请缩小范围后再导出。`)
  const rows: OutCell[][] = []
  for (let start = 0; start < found.length; start += BATCH) {
    const batch = await withTitles(open, found.slice(start, start + BATCH))
    const held =
      columns.length === 0
        ? undefined
        : await currentFactsOfMany(open, {
            enterprises: batch.map(({ id }) => id),
            indicators: definitions.indicators,
            wanted: columns.map(({ indicator }) => indicator.id),
            today,
          })
    for (const row of batch) {
      const cells = [row.creditCode, row.name, row.region, row.industry ?? '']
      const own = held?.get(row.id)
      rows.push(
        held === undefined
          ? [...cells, validTitles(row.titles, today)]
          : [...cells, ...columns.map(({ key, indicator }) => cellOfFact(indicator, own?.get(key)?.value))],
      )
    }
  }
  const shown = columns.length === 0 ? [{ header: '有效称号', width: 40 }] : columns.map(toColumn)
  const content = await writeWorkbook([{ name: '企业名录', columns: [...base, ...shown], rows }])
  return { fileName: `企业名录-${today}.xlsx`, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

/** Undefined when one of the names is of no indicator that can be filled in. */
function columnsFor(facts: string, { indicators }: Definitions): readonly TemplateColumn[] | undefined {
  const keys = facts.split(',').filter((key) => key !== '')
  if (keys.length > FACT_COLUMNS_MOST) return undefined
  const columns: TemplateColumn[] = []
  for (const key of keys) {
    const [id = '', year] = key.split('@')
    const indicator = indicators.get(id)
    if (indicator === undefined || indicator.formula !== undefined) return undefined
    const [column] = templateColumns([indicator], { years: year === undefined ? [] : [Number(year)] })
    if (column?.key !== key) return undefined
    if (!LISTED.has(id)) columns.push(column)
  }
  return columns
}

/** Stand in the list in any case. */
const LISTED: ReadonlySet<string> = new Set(['credit-code', 'name', 'region', 'industry'])

function toColumn({ header }: TemplateColumn): OutColumn {
  return { header, width: 20 }
}

/** The valid titles of one enterprise in words. */
export function validTitles(
  titles: Awaited<ReturnType<typeof withTitles>>[number]['titles'],
  today: IsoDate,
): string {
  const valid = titles.filter(
    ({ hold, validFrom, validTo }) =>
      hold === 'free' && validFrom <= today && (validTo === undefined || validTo >= today),
  )
  return titleKinds
    .filter((kind) => valid.some((title) => title.kind === kind))
    .map((kind) => titleNames[kind])
    .join('、')
}
