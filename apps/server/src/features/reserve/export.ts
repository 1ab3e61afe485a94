import { reserveStandings, type ReserveCandidate, type ReserveMember } from '@yinyu/contract'
import type { Catalogue } from '@yinyu/catalogue'
import { writeWorkbook, type OutColumn } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { FileAnswer } from '../../door/handler.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'

/** As many rows as a workbook takes. */
export const EXPORT_ROWS_MOST = 100_000

type Names = Pick<Catalogue, 'regions' | 'reserveSources'>

const firm: readonly OutColumn[] = [
  { header: '统一社会信用代码', holds: 'text', width: 24 },
  { header: '企业名称', holds: 'text', width: 36 },
  { header: '所在地区', holds: 'text', width: 14 },
]

/** The candidates as a workbook, each with all its sources and reasons. */
export async function candidatesFile(
  rows: readonly ReserveCandidate[],
  names: Names,
  today: IsoDate,
): Promise<FileAnswer> {
  const [region, source] = [nameOf(names.regions), titleOf(names)]
  const content = await writeWorkbook([
    {
      name: '候选企业',
      columns: [
        ...firm,
        { header: '来源', width: 40 },
        { header: '理由', width: 80 },
        { header: '现在的状态', width: 12 },
        { header: '决定日期', width: 12 },
        { header: '决定理由', width: 40 },
      ],
      rows: rows.map((row) => [
        row.creditCode,
        row.name,
        region(row.region),
        row.finds.map((find) => source(find.source)).join('、'),
        row.finds.map((find) => `${source(find.source)}：${find.why.join('；')}`).join('\n'),
        reserveStandings[row.standing],
        row.decidedOn ?? '',
        row.reason ?? '',
      ]),
    },
  ])
  return { fileName: `后备候选企业-${today}.xlsx`, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

/** The base of a day as a workbook. */
export async function baseFile(
  rows: readonly ReserveMember[],
  names: Names,
  on: IsoDate,
): Promise<FileAnswer> {
  const [region, source] = [nameOf(names.regions), titleOf(names)]
  const content = await writeWorkbook([
    {
      name: `后备企业库 ${on}`,
      columns: [
        ...firm,
        { header: '入库日期', width: 12 },
        { header: '入库理由', width: 40 },
        { header: '入库时的来源', width: 40 },
        { header: '决定单位', width: 28 },
      ],
      rows: rows.map((row) => [
        row.creditCode,
        row.name,
        region(row.region),
        row.since,
        row.reason,
        row.sources.map(source).join('、'),
        row.unit,
      ]),
    },
  ])
  return { fileName: `后备企业库-${on}.xlsx`, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

function nameOf(regions: Names['regions']): (code: string) => string {
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}

function titleOf({ reserveSources }: Names): (id: string) => string {
  const titles = new Map(reserveSources.map(({ id, title }) => [id, title]))
  return (id) => titles.get(id) ?? id
}
