import { growthLists, helpTitles, refuse, type GrowthRow, type Refusal } from '@yinyu/contract'
import { regionChain } from '@yinyu/kernel'
import { writeWorkbook, type OutColumn } from '@yinyu/intake'
import { SIZE_TITLES } from '@yinyu/rules'
import type { FileAnswer } from '../../door/handler.ts'
import { validTitles, WORKBOOK_TYPE } from '../registry/export-enterprises.ts'
import { readListWhole, type ListQuery, type ListSort } from './list-query.ts'

/** As many as a reader still goes through, and the tree walker explains in some seconds; our own convention. */
export const EXPORT_ROWS_MOST = 5_000

const COLUMNS: readonly OutColumn[] = [
  { header: '统一社会信用代码', holds: 'text', width: 24 },
  { header: '企业名称', holds: 'text', width: 36 },
  { header: '所在地区', width: 24 },
  { header: '国民经济行业代码', holds: 'text', width: 12 },
  { header: '企业规模', width: 10 },
  { header: '有效称号', width: 36 },
  { header: '还差什么', width: 60 },
  { header: '缺哪些数据', width: 40 },
  { header: '最大差距', width: 12 },
  { header: '部门能做什么', width: 18 },
  { header: '称号到期', width: 14 },
  { header: '年度信息更新', width: 14 },
  { header: '经办人', width: 14 },
  { header: '办理期限', width: 14 },
]

/** The filtered list as a workbook, with what is short of each firm in words. */
export async function exportList(query: ListQuery, sort: ListSort): Promise<FileAnswer | Refusal> {
  const { run, rule, filter, today, house } = query
  const found = await readListWhole(query, { sort, most: EXPORT_ROWS_MOST })
  if (found === 'too-long')
    return refuse('EXPORT_TOO_LONG', `名单超过 ${EXPORT_ROWS_MOST} 家，请缩小范围后再导出。`)
  const names = new Map(house.catalogue.regions.map(({ code, name }) => [code, name]))
  const rows = found.map((row) => cellsOf(row, { names, today }))
  const title = growthLists[filter.list]
  const content = await writeWorkbook([{ name: title, columns: COLUMNS, rows }])
  const fileName = `培育名单-${rule.title}-${title}-${run.on}.xlsx`.replaceAll(/[\\/:*?"<>|]/g, '')
  return { fileName, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

function cellsOf(
  row: GrowthRow,
  { names, today }: { readonly names: ReadonlyMap<string, string>; readonly today: string },
): readonly string[] {
  return [
    row.creditCode,
    row.name,
    regionChain(row.region)
      .flatMap((code) => names.get(code) ?? [])
      .join(''),
    row.industry ?? '',
    sayWord(SIZE_TITLES, row.size),
    validTitles(row.titles, today),
    row.short.map(({ title, ways }) => [title, ...ways.slice(0, 1)].join('：')).join('；'),
    row.open.map(({ title, missing }) => [title, ...missing].join('：')).join('；'),
    row.distance ?? '',
    sayWord(helpTitles, row.help),
    row.endsOn ?? '',
    row.updateMissing === true ? '还没有完成' : '',
    row.task?.ownerName ?? '',
    row.task?.dueOn ?? '',
  ]
}

function sayWord(words: Readonly<Record<string, string>>, word: string | undefined): string {
  return word === undefined ? '' : (words[word] ?? '')
}
