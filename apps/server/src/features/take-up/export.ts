import { allReasons, takeUpSteps } from '@yinyu/contract'
import { writeWorkbook } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { Policy } from '@yinyu/rules'
import type { Catalogue } from '@yinyu/catalogue'
import type { FileAnswer } from '../../door/handler.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'
import type { ListedFirm } from './list-firms.ts'

const verdicts = { met: '符合', unknown: '缺数据', unmet: '现在不符合', uncounted: '没有清点' } as const

/** The firms behind a number as a workbook. */
export async function takeUpFile(
  rows: readonly ListedFirm[],
  given: { readonly policy: Policy; readonly regions: Catalogue['regions']; readonly today: IsoDate },
): Promise<FileAnswer> {
  const { policy, regions, today } = given
  const places = new Map(regions.map(({ code, name }) => [code, name]))
  const content = await writeWorkbook([
    {
      name: '应享未享',
      columns: [
        { header: '统一社会信用代码', holds: 'text', width: 24 },
        { header: '企业名称', holds: 'text', width: 36 },
        { header: '所在地区', holds: 'text', width: 14 },
        { header: '最近清点', width: 12 },
        { header: '为什么', width: 50 },
        { header: '走到哪一步', width: 12 },
        { header: '那一步的日期', width: 12 },
        { header: '没有继续的原因', width: 18 },
        { header: '说明', width: 40 },
      ],
      rows: rows.map((row) => [
        row.creditCode,
        row.name,
        places.get(row.region) ?? row.region,
        verdicts[row.verdict],
        row.why.join('；'),
        row.step === undefined ? '' : takeUpSteps[row.step],
        row.stepOn ?? '',
        row.reason === undefined ? '' : allReasons[row.reason],
        row.note ?? row.asks ?? '',
      ]),
    },
  ])
  return {
    fileName: `应享未享-${policy.id}-${today}.xlsx`,
    type: WORKBOOK_TYPE,
    content: Buffer.from(content),
  }
}
