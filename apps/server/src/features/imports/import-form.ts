import { refuse, type Refusal } from '@yinyu/contract'
import { templateColumns, writeTemplateWorkbook } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import { indicatorOf, type Definitions, type Indicator } from '@yinyu/rules'
import type { FileAnswer } from '../../door/handler.ts'
import { WORKBOOK_TYPE } from '../registry/export-enterprises.ts'

/** Who and where a firm is stands first in every form. */
const FIRST = ['credit-code', 'name', 'region', 'industry']
/** The figures that most standards ask for, unless standards are named. */
const USUAL = [
  'revenue',
  'main-revenue',
  'staff',
  'rd-staff',
  'rd-expense',
  'total-assets',
  'total-liabilities',
  'net-profit',
]
const YEARS = 3

/** An empty form to fill in and import: the usual figures of the last three full years, or those of some standards. */
export async function importForm(
  standards: string | undefined,
  definitions: Definitions,
  today: IsoDate,
): Promise<FileAnswer | Refusal> {
  const wanted = standards === undefined ? USUAL : indicatorsOf(standards.split(','), definitions)
  if (wanted === undefined) return refuse('IMPORT_FORM', '所选的标准不存在，请重新选择。')
  const ids = [...new Set([...FIRST, ...wanted])]
  const indicators = ids.map((id) => indicatorOf(definitions.indicators, id))
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, i) => thisYear - YEARS + i)
  const content = await writeTemplateWorkbook(templateColumns(indicators, { years }))
  return { fileName: `企业数据导入模板-${today}.xlsx`, type: WORKBOOK_TYPE, content: Buffer.from(content) }
}

function indicatorsOf(
  ids: readonly string[],
  { standards, indicators }: Definitions,
): readonly string[] | undefined {
  const chosen = ids.map((id) => standards.find((standard) => standard.id === id))
  if (chosen.some((standard) => standard === undefined)) return undefined
  const text = JSON.stringify(chosen)
  const named = (indicator: Indicator): boolean => text.includes(`"${indicator.id}"`)
  return [...indicators.values()]
    .filter((each) => each.formula === undefined && named(each))
    .map(({ id }) => id)
}
